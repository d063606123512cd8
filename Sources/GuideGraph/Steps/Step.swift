package import GuideDocument

/// One place of a guide. Small, whatever the step holds, so that it costs little to hand on.
package enum Step: Sendable {
  case question(QuestionStep)
  indirect case decide(DecideStep)
  indirect case subguide(SubguideStep)
  indirect case action(ActionStep)
  indirect case handoff(HandoffStep)
  indirect case appointment(AppointmentStep)
  indirect case message(MessageStep)
  indirect case outcome(OutcomeStep)
  indirect case `return`(ReturnStep)

  /// What every kind has.
  package struct Heading: Hashable, Sendable {
    package var id: StepID
    package var element: ElementID
    package var title: String?
    package var establishes: [Requirement] = []
    package var requires: [Requirement] = []
    /// The objection whose own step this is.
    package var objection: ObjectionID?
  }

  package var heading: Heading {
    switch self {
    case .question(let step): step.heading
    case .decide(let step): step.heading
    case .subguide(let step): step.heading
    case .action(let step): step.heading
    case .handoff(let step): step.heading
    case .appointment(let step): step.heading
    case .message(let step): step.heading
    case .outcome(let step): step.heading
    case .return(let step): step.heading
    }
  }

  package var id: StepID { heading.id }
  package var element: ElementID { heading.element }
}

/// Where an exit of a step leads.
package struct Target: Hashable, Sendable {
  package var id: StepID
  package var step: StepIndex
  /// The element whose `next` (or other attribute) names the step.
  package var element: ElementID
  package var attribute: AttributeName
}

/// What an agent reads aloud.
package struct Speech: Hashable, Sendable {
  package var text: Text
  /// Word for word, and to be marked as read.
  package var isVerbatim: Bool
}

/// `assign` or `param`: a name and the expression whose value it gets.
package struct Assignment: Hashable, Sendable {
  package var name: VariableName
  package var value: Expression
  package var element: ElementID
}
