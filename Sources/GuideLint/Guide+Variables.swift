package import GuideGraph

extension Step {
  /// Variables that an answer, an assignment or a result of the step may fill.
  package var written: [VariableName] {
    switch self {
    case .question(let step): step.asked + step.assigns.map(\.name)
    case .subguide(let step): step.returned.flatMap { $0.results.map(\.assign) }
    case .action(let step): step.result.map { [$0] } ?? []
    case .appointment(let step): step.results.map(\.variable)
    case .decide, .handoff, .message, .outcome, .return: []
    }
  }

  /// Every expression of the step.
  package var expressions: [Expression] {
    (words + notes).flatMap(\.expressions) + computed + conditions
  }

  /// Whether it has any expression.
  var computes: Bool {
    guard conditions.isEmpty, computed.isEmpty else { return true }
    var isFound = false
    forEachWords { if !$0.isPlain, !$0.expressions.isEmpty { isFound = true } }
    return isFound || notes.contains { !$0.expressions.isEmpty }
  }

  /// Tests, conditions of options and constraints of fields: what the way on depends on.
  package var conditions: [Expression] {
    switch self {
    case .question(let step): step.conditions
    case .decide(let step): step.whens.map(\.test)
    case .subguide, .action, .handoff, .appointment, .message, .outcome, .return: []
    }
  }

  private var computed: [Expression] {
    switch self {
    case .question(let step): step.assigns.map(\.value)
    case .subguide(let step): step.parameters.map(\.value)
    case .action(let step): step.parameters.map(\.value)
    case .decide, .handoff, .appointment, .message, .outcome, .return: []
    }
  }

  /// Variables that the step reads.
  package var read: Set<VariableName> {
    var names = expressions.reduce(into: Set()) { $0.formUnion($1.variables) }
    switch self {
    case .handoff(let step): names.formUnion(step.passes)
    case .appointment(let step): if let reference = step.reference { names.insert(reference) }
    case .question, .decide, .subguide, .action, .message, .outcome, .return: break
    }
    return names
  }
}

extension Step {
  /// See `QuestionStep.sums`.
  var sums: [Assignment] {
    if case .question(let question) = self { question.sums } else { [] }
  }
}

extension QuestionStep {
  /// Assignments that count or compute, before which the step itself sets none of what they need.
  var sums: [Assignment] {
    guard !assigns.isEmpty else { return [] }
    let own = Set(asked + assigns.map(\.name))
    return assigns.filter { assign in
      guard case .arithmetic = assign.value.root.kind else { return false }
      return own.subtracting([assign.name]).isDisjoint(with: assign.value.variables)
        && !asked.contains(where: assign.value.variables.contains)
    }
  }

  fileprivate var conditions: [Expression] {
    var conditions = fields.compactMap(\.constraint)
    if case .choice(let choice) = ask { conditions += choice.options.compactMap(\.relevant) }
    return conditions
  }
}

extension Guide {
  package var writtenVariables: Set<VariableName> {
    steps.reduce(into: []) { $0.formUnion($1.written) }
  }
}
