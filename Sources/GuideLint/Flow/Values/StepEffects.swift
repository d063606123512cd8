import GuideDocument
import GuideGraph

/// A step as the value analysis passes it: its conditions and assignments prepared once.
enum StepEffect: Sendable {
  /// Leaves everything as it was.
  case none
  indirect case question(Question)
  /// Its tests in order; the edges of the step are those of the tests, then `otherwise`.
  case decide([Guard])
  indirect case call(SubguideStep)
  /// On some exits some variables hold anything of their type.
  case fills([Int], on: ControlEdge.Kind)

  struct Question: Sendable {
    var step: QuestionStep
    /// What the answer fills.
    var asked: [Int]
    /// By option: when it applies, where it has a condition.
    var relevant: [ElementID: Guard] = [:]
    var constraints: [Guard] = []
    /// The places of what is assigned on leaving, nil for what is not tracked.
    var assigns: [(place: Int?, value: ExpressionNode)] = []
    /// A remedy that was tried before is passed without an answer.
    var mayBePassed: Bool
    /// No tracked variable changes here.
    var isIdle: Bool { asked.isEmpty && relevant.isEmpty && constraints.isEmpty && assigns.isEmpty }
  }

  init(_ step: Step, _ variables: TrackedVariables) {
    let reader = GuardReader(variables: variables)
    switch step {
    case .question(let question): self = .question(Question(question, reader))
    case .decide(let decide): self = .decide(decide.whens.map { reader.read($0.test.root) })
    case .subguide(let call): self = .call(call)
    case .action(let action): self = .fills(action.result.flatMap { variables[$0] }.map { [$0] } ?? [], on: .done)
    case .appointment(let step): self = .fills(step.results.compactMap { variables[$0.variable] }, on: .done)
    case .handoff, .message, .outcome, .return: self = .none
    }
    if case .question(let question) = self, question.isIdle { self = .none }
  }
}

extension StepEffect.Question {
  fileprivate init(_ step: QuestionStep, _ reader: GuardReader) {
    self.step = step
    let variables = reader.variables
    asked = step.asked.compactMap { variables[$0] }
    mayBePassed = step.remedy != nil && step.tried == nil
    if case .choice(let choice) = step.ask {
      for option in choice.options {
        if let test = option.relevant { relevant[option.element] = reader.read(test.root) }
      }
    }
    constraints = step.fields.compactMap { $0.constraint.map { reader.read($0.root) } }
    // What comes after a tracked variable was assigned may depend on it, so none is left out once one is tracked.
    if step.assigns.contains(where: { variables[$0.name] != nil }) {
      assigns = step.assigns.map { (variables[$0.name], $0.value.root) }
    }
  }
}
