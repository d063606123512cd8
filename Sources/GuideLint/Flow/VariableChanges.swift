import GuideDocument
import GuideGraph

/// What each way on of a guide does to its variables, as the session would do it.
struct VariableChanges {
  private(set) var all: [VariableFlow.Change] = []
  private let indices: [VariableName: Int]
  private let project: ProjectStudy
  private let guide: Guide

  init(_ flow: GuideFlow, _ project: ProjectStudy, _ indices: [VariableName: Int]) {
    self.indices = indices
    self.project = project
    guide = flow.guide
    for position in flow.traits.indices where !flow.traits[position].isDisjoint(with: [.writes, .decides]) {
      let step = flow.guide.steps[position]
      for edge in flow.graph.out(of: position) {
        guard let control = flow.control(edge) else { continue }
        take(step, control, edge)
      }
    }
  }

  private mutating func add(_ names: some Sequence<VariableName>, _ isSet: Bool, _ edge: Int) {
    for name in names {
      guard let index = indices[name] else { continue }
      all.append(.init(edge: Int32(edge), variable: Int32(index), isSet: isSet))
    }
  }

  private mutating func take(_ step: Step, _ control: ControlEdge, _ edge: Int) {
    switch step {
    case .question(let question): take(question, control, edge)
    case .decide(let decide): add(decide.known(behind: control), true, edge)
    case .subguide(let call):
      let returned = call.returned.first { $0.element == control.element }
      add(returned?.results.map(\.assign) ?? [], true, edge)
    case .action(let action):
      if control.kind == .done, let name = action.result { add([name], true, edge) }
    case .appointment(let appointment):
      if control.kind == .done { add(appointment.results.map(\.variable), true, edge) }
    case .handoff, .message, .outcome, .return: break
    }
  }

  private mutating func take(_ question: QuestionStep, _ control: ControlEdge, _ edge: Int) {
    switch control.kind {
    case .option, .skip, .field, .form, .acknowledge, .goto: break
    default: return
    }
    // A remedy that was tried elsewhere is passed by without an answer and without assignments.
    let mayBePassed = question.tried == nil && question.remedy.map { project.remedies[$0, default: 0] > 1 } ?? false
    guard !mayBePassed else { return }
    takeAnswer(question, control, edge)
    for assign in question.assigns { add([assign.name], !assign.value.isNothing, edge) }
  }

  /// What is left out has its initial value, where it has one.
  private func isInitial(_ name: VariableName) -> Bool { !(guide.variables[name]?.initial.isEmpty ?? true) }

  private mutating func takeAnswer(_ question: QuestionStep, _ control: ControlEdge, _ edge: Int) {
    guard case .choice(let choice) = question.ask else {
      for field in question.fields { add([field.variable], !field.isOptional || isInitial(field.variable), edge) }
      return
    }
    if let name = choice.variable { add([name], control.kind != .skip || isInitial(name), edge) }
    let option = choice.options.first { $0.element == control.element }
    add(option?.relevant?.root.setIfTrue ?? [], true, edge)
  }
}

extension DecideStep {
  /// Variables that are set where the edge was taken, as its test and the ones before it say.
  fileprivate func known(behind control: ControlEdge) -> Set<VariableName> {
    var known: Set<VariableName> = []
    for when in whens {
      guard when.element != control.element else { return known.union(when.test.root.setIfTrue) }
      known.formUnion(when.test.root.setIfFalse)
    }
    return control.kind == .otherwise ? known : []
  }
}

extension Expression {
  /// Whether it is `()`.
  var isNothing: Bool {
    if case .sequence(let items) = root.kind { return items.isEmpty }
    return false
  }
}
