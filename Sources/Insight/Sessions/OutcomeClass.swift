import GuideGraph

/// How a session ended: exactly one of these, unless it is still open.
package enum OutcomeClass: String, Hashable, Sendable, CaseIterable {
  case resolved
  /// A correct end without what was hoped for, such as "not eligible".
  case answered
  case booked
  case handedOff = "handed-off"
  case referred, unresolved, abandoned
  /// The guide, a service or the engine failed last.
  case error

  init(_ outcome: Outcome) {
    self =
      switch outcome {
      case .resolved: .resolved
      case .answered: .answered
      case .booked: .booked
      case .handedOff: .handedOff
      case .referred: .referred
      case .unresolved: .unresolved
      }
  }

  /// The customer did what the guide is for, without a person.
  var isTaskDone: Bool { self == .resolved || self == .answered || self == .booked }
  /// The guide led somewhere.
  var isComplete: Bool { isTaskDone || self == .handedOff || self == .referred }
}
