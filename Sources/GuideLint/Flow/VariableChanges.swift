import GuideDocument
import GuideGraph

/// What each way on of a guide does to its variables, as the session would do it.
struct VariableChanges {
  private(set) var all: [VariableFlow.Change] = []
  private let indices: [VariableName: Int]
  private let project: ProjectStudy
  private let flow: GuideFlow
  private var guide: Guide { flow.guide }

  init(_ flow: GuideFlow, _ project: ProjectStudy, _ indices: [VariableName: Int]) {
    self.indices = indices
    self.project = project
    self.flow = flow
    let lost = lostInObjections()
    let isTouched: StepTraits =
      lost.isEmpty ? [.writes, .decides] : [.writes, .decides, .waits, .calls, .instant, .desk]
    for position in flow.traits.indices where !flow.traits[position].isDisjoint(with: isTouched) {
      let isInterrupted = !flow.traits[position].isDisjoint(with: [.waits, .calls, .instant, .desk])
      take(position) { edge in
        isInterrupted ? lost.map { .init(edge: Int32(edge), variable: $0, kind: .mayClear) } : []
      }
    }
  }

  private mutating func take(_ position: Int, after before: (Int) -> [VariableFlow.Change]) {
    for edge in flow.graph.out(of: position) {
      all += before(edge)
      guard let control = flow.control(edge) else { continue }
      take(guide.steps[position], control, edge)
    }
  }

  /// Variables that may be unset when an objection has led back to the step that it interrupted, whichever way one leaves it
  /// then: another objection among them.
  private func lostInObjections() -> Set<Int32> {
    var inner = self
    for position in guide.objections.isEmpty ? 0..<0 : guide.steps.indices
    where guide.steps[position].heading.objection != nil {
      inner.take(position) { _ in [] }
    }
    return Set(inner.all.filter { $0.kind != .sets }.map(\.variable))
  }

  private mutating func add(_ names: some Sequence<VariableName>, _ kind: VariableFlow.Change.Kind, _ edge: Int) {
    for name in names {
      guard let index = indices[name] else { continue }
      all.append(.init(edge: Int32(edge), variable: Int32(index), kind: kind))
    }
  }

  private mutating func take(_ step: Step, _ control: ControlEdge, _ edge: Int) {
    switch step {
    case .question(let question): take(question, control, edge)
    case .decide(let decide): add(decide.known(behind: control), .sets, edge)
    case .subguide(let call):
      let returned = call.returned.first { $0.element == control.element }
      add(returned?.results.map(\.assign) ?? [], .sets, edge)
    case .action(let action):
      if control.kind == .done, let name = action.result { add([name], .sets, edge) }
    case .appointment(let appointment):
      if control.kind == .done { add(appointment.results.map(\.variable), .sets, edge) }
    case .handoff, .message, .outcome, .return: break
    }
  }

  private mutating func take(_ question: QuestionStep, _ control: ControlEdge, _ edge: Int) {
    switch control.kind {
    case .option, .skip, .field, .form, .acknowledge, .goto: break
    default: return
    }
    let count = all.count
    takeAnswer(question, control, edge)
    takeAssignments(question, control, edge)
    guard mayBePassed(question, control.from.offset) else { return }
    // Passed by, it changes nothing; so it sets nothing for sure, but may well clear.
    let cleared = all[count...].filter { $0.kind != .sets }
    all.removeSubrange(count...)
    all += cleared.map { .init(edge: $0.edge, variable: $0.variable, kind: .mayClear) }
  }

  /// A remedy that was tried elsewhere, or here before, is passed by without an answer and without assignments.
  private func mayBePassed(_ question: QuestionStep, _ node: Int) -> Bool {
    guard let remedy = question.remedy, question.tried == nil else { return false }
    return project.remedies[remedy, default: 0] > 1 || flow.comesAgain(node) || project.called.contains(guide.id)
  }

  /// What is left out has its initial value, where it has one.
  private func isInitial(_ name: VariableName) -> Bool { !(guide.variables[name]?.initial.isEmpty ?? true) }

  private mutating func takeAnswer(_ question: QuestionStep, _ control: ControlEdge, _ edge: Int) {
    let filled = filled(by: question, control)
    for name in question.asked { add([name], filled.contains(name) ? .sets : .clears, edge) }
    guard case .choice(let choice) = question.ask else { return }
    let option = choice.options.first { $0.element == control.element }
    add(option?.relevant?.root.setIfTrue ?? [], .sets, edge)
  }

  /// Variables that are set once the answer is taken, whatever it is.
  private func filled(by question: QuestionStep, _ control: ControlEdge) -> Set<VariableName> {
    if case .choice(let choice) = question.ask {
      return Set(choice.variable.map { control.kind != .skip || isInitial($0) ? [$0] : [] } ?? [])
    }
    return Set(question.fields.filter { !$0.isOptional || isInitial($0.variable) }.map(\.variable))
  }

  private mutating func takeAssignments(_ question: QuestionStep, _ control: ControlEdge, _ edge: Int) {
    var filled = filled(by: question, control)
    let sums = Set(question.sums.map(\.element))
    var emptied: Set<VariableName> = []
    for assign in question.assigns {
      let open = assign.value.root.needs.subtracting(filled)
      if assign.value.isNothing {
        add([assign.name], .clears, edge)
        filled.remove(assign.name)
        emptied.insert(assign.name)
      } else if open.isEmpty && !assign.value.root.givesNothing
        || sums.contains(assign.element) && open.isDisjoint(with: emptied)
      {
        // A sum that lacks what it needs on arrival is told of itself, and once is enough.
        add([assign.name], .sets, edge)
        filled.insert(assign.name)
        emptied.remove(assign.name)
      } else if open != [assign.name] || assign.value.root.givesNothing || emptied.contains(assign.name) {
        add([assign.name], .sets, edge)
        add([assign.name], .mayClear, edge)
        filled.remove(assign.name)
        emptied.insert(assign.name)
      }
    }
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
