/// The names that a walk may use: those of its guide and of the guides that one leads into.
package struct WalkNames: Sendable {
  package let guide: Guide
  /// Steps by id. Several guides may have a step of one id.
  private var steps: [String: [Step]] = [:]
  package private(set) var stepIDs: [String] = []
  package private(set) var actions: [String] = []
  package private(set) var services: [String] = []
  package private(set) var handoffs: [String] = []
  package private(set) var objections: [String] = []

  package init(of guide: Guide, in library: Library) {
    self.guide = guide
    for guide in library.closure(of: guide.id) {
      for step in guide.steps { take(step, of: guide) }
      objections += guide.objections.map(\.id.text)
    }
  }

  private mutating func take(_ step: Step, of guide: Guide) {
    if steps[step.id.text] == nil { stepIDs.append(step.id.text) }
    steps[step.id.text, default: []].append(step)
    switch step {
    case .action(let action): actions += [action.name.text] + (guide.undoing(action).map { [$0.name.text] } ?? [])
    case .appointment(let appointment): services.append(appointment.service.text)
    case .handoff: handoffs.append(step.id.text)
    case .question, .decide, .subguide, .message, .outcome, .return: break
    }
  }

  package subscript(id: String) -> [Step] { steps[id] ?? [] }

  package var ownSteps: [String] { guide.stepIDs.map(\.text) }
  package var variables: [String] { guide.variables.keys.map(\.text).sorted() }
  /// Steps by which the conversation may end: outcomes of the guide itself, and hand-offs wherever they are.
  package var endings: [String] { guide.outcomes.map(\.heading.id.text) + handoffs }
}

extension Step {
  /// What an author calls it, and what a walk puts in for it.
  package var kindWords: (name: String, element: String?) {
    switch self {
    case .question(let question): question.waits ? ("a question", "answer") : ("a step that asks nothing", nil)
    case .decide: ("a decide", nil)
    case .subguide: ("a subguide", nil)
    case .action(let action): action.confirm == nil ? ("an action", nil) : ("an action", "confirm")
    case .handoff: ("a hand-off", "handoff")
    case .appointment: ("an appointment", "appointment")
    case .message: ("a message", "message")
    case .outcome: ("an outcome", nil)
    case .return: ("a return", nil)
    }
  }
}
