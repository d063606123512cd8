import GuideDocument
import GuideGraph

/// A condition of a guide: the test of a decision, what makes an option apply, or a field's constraint.
struct Condition {
  enum Kind { case when, relevant, constraint }

  var kind: Kind
  var node: Int
  var test: Expression
  var element: ElementID
  /// Where it leads when it holds; nil for a constraint.
  var target: StepIndex?

  var attribute: AttributeName {
    switch kind {
    case .when: .test
    case .relevant: .relevant
    case .constraint: .constraint
    }
  }
}

/// What can come of a condition.
struct ConditionVerdict {
  /// It may be true here, whatever came before it in its decision.
  var mayHold: Bool
  var mayFail: Bool
  /// It may be true where none of the tests before it was.
  var isLeft: Bool
}

extension ValueFlow {
  /// Every condition that somebody can come to, with what can come of it.
  func forEachCondition(_ body: (Condition, ConditionVerdict) -> Void) {
    for (node, step) in flow.guide.steps.enumerated() {
      guard let state = onArrival[node] else { continue }
      switch step {
      case .decide(let decide): forEachTest(of: decide, node, state, body)
      case .question(let question): forEachCondition(of: question, node, state, body)
      case .subguide, .action, .handoff, .appointment, .message, .outcome, .return: continue
      }
    }
  }

  private func forEachTest(
    of decide: DecideStep, _ node: Int, _ state: ValueState, _ body: (Condition, ConditionVerdict) -> Void
  ) {
    guard case .decide(let tests) = passage.effects[node] else { return }
    var rest = [state]
    for (when, test) in zip(decide.whens, tests) {
      let alone = reasoning.split(state, test)
      let left = reasoning.split(rest, test)
      rest = left.fails
      body(
        Condition(kind: .when, node: node, test: when.test, element: when.element, target: when.next.step),
        ConditionVerdict(mayHold: !alone.holds.isEmpty, mayFail: !alone.fails.isEmpty, isLeft: !left.holds.isEmpty))
    }
  }

  private func forEachCondition(
    of question: QuestionStep, _ node: Int, _ state: ValueState, _ body: (Condition, ConditionVerdict) -> Void
  ) {
    let reader = GuardReader(variables: variables)
    if case .choice(let choice) = question.ask {
      for option in choice.options {
        guard let test = option.relevant else { continue }
        let split = reasoning.split(state, reader.read(test.root))
        body(
          Condition(
            kind: .relevant, node: node, test: test, element: option.element, target: choice.target(of: option)?.step),
          ConditionVerdict(mayHold: !split.holds.isEmpty, mayFail: !split.fails.isEmpty, isLeft: true))
      }
    }
    let filled = passage.filled(state, question)
    for field in question.fields {
      guard let test = field.constraint else { continue }
      let split = reasoning.split(filled, reader.read(test.root))
      body(
        Condition(kind: .constraint, node: node, test: test, element: field.element, target: nil),
        ConditionVerdict(mayHold: !split.holds.isEmpty, mayFail: !split.fails.isEmpty, isLeft: true))
    }
  }

  /// What is left of a decision when none of its tests was true.
  func rest(of node: Int) -> [ValueState] {
    guard case .decide(let tests) = passage.effects[node], let state = onArrival[node] else { return [] }
    return tests.reduce([state]) { reasoning.split($0, $1).fails }
  }
}
