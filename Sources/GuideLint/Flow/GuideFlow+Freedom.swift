import GuideGraph

extension GuideFlow {
  /// Whether an answer or a report alone takes the edge whatever is known: no condition is on it, and nothing on it can fail.
  func isFree(_ edge: Int) -> Bool {
    let from = Int(graph.edges[edge].from)
    guard from != anywhere else { return true }
    let step = guide.steps[from]
    guard !traits[from].contains(.computes) || step.cannotFail(in: guide) else { return false }
    guard let control = control(edge) else { return isLeftAtWill(from) }
    switch step {
    case .question(let question): return isFree(control, of: question)
    case .action(let action): return control.kind != .declined || action.confirm != nil
    // Who asked for a person and thinks better of it goes back to the question.
    case .handoff: return control.kind != .declined || guide.person?.step != control.from
    case .appointment, .message: return true
    case .decide, .subguide, .outcome, .return: return false
    }
  }

  /// Whether a customer can go a way by answers alone, each step leading to the next.
  func isFree(way nodes: [Int]) -> Bool {
    zip(nodes, nodes.dropFirst()).allSatisfy { from, to in
      graph.out(of: from).contains { Int(graph.edges[$0].to) == to && isFree($0) }
    }
  }

  /// Whether one may ask for a person there; elsewhere one is given only where something failed. What cannot be taken back
  /// must come to its end first.
  private func isLeftAtWill(_ node: Int) -> Bool {
    switch guide.steps[node] {
    case .action(let action): action.confirm != nil || action.effect == .safe
    case .question(let question): question.waits && canBeAnswered(question)
    default: traits[node].contains(.waits)
    }
  }

  private func isFree(_ control: ControlEdge, of question: QuestionStep) -> Bool {
    guard isAlone(question) else { return false }
    switch control.kind {
    case .nomatch, .noinput: return question.waits && canBeAnswered(question)
    case .option: return !hasCondition(control, question)
    case .field, .form:
      return question.fields.allSatisfy { $0.isOptional || $0.pattern == nil && $0.constraint == nil }
    case .skip, .acknowledge, .goto: return true
    case .tried, .when, .otherwise, .returned, .done, .failed, .declined, .closed, .busy, .unavailable, .sent, .resume,
      .person, .objection, .return:
      return false
    }
  }

  /// Whether its remedy was not tried before, here or elsewhere in the guide or in those it leads into, so that it is not
  /// passed by.
  private func isAlone(_ question: QuestionStep) -> Bool {
    guard let remedy = question.remedy else { return true }
    let others = steps(.remedy).filter { node in
      if case .question(let other) = guide.steps[node] { other.remedy == remedy } else { false }
    }
    return others.count == 1 && !comesAgain(others[0]) && steps(.calls).isEmpty
  }

  /// Whether something can be answered whatever is known; a question without any option is not asked.
  private func canBeAnswered(_ question: QuestionStep) -> Bool {
    guard case .choice(let choice) = question.ask, !choice.isOptional else { return true }
    return choice.options.contains { $0.relevant == nil }
  }

  private func hasCondition(_ control: ControlEdge, _ question: QuestionStep) -> Bool {
    guard case .choice(let choice) = question.ask else { return false }
    // Options that leave their way to the choice share its `next`.
    let options = choice.options.filter { choice.target(of: $0)?.element == control.element }
    return options.count { $0.relevant == nil } < least(of: choice)
  }

  /// How many options have to be chosen.
  private func least(of choice: QuestionStep.Choice) -> Int {
    guard choice.isMultiple, let name = choice.variable,
      case .integer(let least)? = guide.variables[name]?.least.items.first
    else { return 1 }
    return max(1, Int(clamping: least))
  }
}

extension Step {
  /// Whether all that it says, hands over and assigns can be computed whatever is known.
  func cannotFail(in guide: Guide) -> Bool {
    guard words.allSatisfy({ $0.expressions.allSatisfy(\.root.cannotFail) }) else { return false }
    switch self {
    case .question(let step):
      return step.assigns.allSatisfy { $0.cannotFail(in: guide) }
        && step.conditionsOnArrival.allSatisfy(\.root.cannotFail)
    case .action(let step): return step.parameters.allSatisfy { $0.value.root.cannotFail && $0.value.facts.isEmpty }
    case .decide, .subguide, .handoff, .appointment, .message, .outcome, .return: return true
    }
  }
}

extension QuestionStep {
  /// What has to be known before it can be asked: which of its options apply.
  var conditionsOnArrival: [Expression] {
    if case .choice(let choice) = ask { choice.options.compactMap(\.relevant) } else { [] }
  }
}

extension Assignment {
  /// Whether every value of its expression can be had, and fits the variable.
  func cannotFail(in guide: Guide) -> Bool {
    guard let variable = guide.variables[name], value.facts.isEmpty, value.root.cannotFail else { return false }
    return value.root.constants != nil || value.root.type == variable.staticType
      || variable.type == .text && value.root.type.isText
  }
}

extension ExpressionNode {
  /// Whether it has a value whatever is known.
  var cannotFail: Bool {
    switch kind {
    case .literal, .variable: true
    case .comparison(_, let left, let right), .logical(_, let left, let right): left.cannotFail && right.cannotFail
    case .conditional(let test, let then, let otherwise):
      test.cannotFail && then.cannotFail && otherwise.cannotFail
    case .sequence(let items): items.allSatisfy(\.cannotFail)
    case .call(let function, let arguments):
      Self.total.contains(function.name) && arguments.allSatisfy(\.cannotFail)
    case .arithmetic, .negation, .range: false
    }
  }

  /// Functions that have a value for whatever they are given.
  private static let total: Set<String> = [
    "true", "false", "not", "exists", "empty", "count", "contains", "starts-with", "ends-with", "string", "mask",
    "upper-case", "lower-case", "normalize-space", "string-length", "encode-for-uri", "matches", "concat",
  ]
}
