package import GuideGraph

/// How a rule looks. The linter walks over the steps of a guide once and asks each rule about the kinds it is for.
package enum Check: Sendable {
  /// Reading the file or building the guide reports it; there is nothing more to do.
  case whileReading
  case questions(@Sendable (QuestionStep, inout Review) -> Void)
  case decides(@Sendable (DecideStep, inout Review) -> Void)
  case subguides(@Sendable (SubguideStep, inout Review) -> Void)
  case actions(@Sendable (ActionStep, inout Review) -> Void)
  case handoffs(@Sendable (HandoffStep, inout Review) -> Void)
  case appointments(@Sendable (AppointmentStep, inout Review) -> Void)
  case messages(@Sendable (MessageStep, inout Review) -> Void)
  case outcomes(@Sendable (OutcomeStep, inout Review) -> Void)
  /// Looks at every text of a guide.
  case texts(@Sendable (Wording, inout Review) -> Void)
  /// Looks at a guide as a whole.
  case guide(@Sendable (inout Review) -> Void)
  /// Looks at what the guides of a project share.
  case project(@Sendable (inout Review) -> Void)
}
