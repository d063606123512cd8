import GuideDocument
import GuideGraph

/// Passes what variables may hold through one step, along each of its edges.
struct StepPassage {
  let flow: GuideFlow
  let reasoning: ValueReasoning
  let effects: [StepEffect]
  /// What the sub-guides bring back.
  let summaries: [GuideID: ValueSummary]

  private var variables: TrackedVariables { reasoning.variables }

  /// Everything that a tracked variable can hold at all.
  var top: ValueState { ValueState(variables.entries.map(\.top)) }
  var initial: ValueState { ValueState(variables.entries.map(\.initial)) }

  /// Tells of each edge that leaves the node what arrives at its end; nil where nothing can take it.
  func pass(_ state: ValueState, through node: Int, _ tell: (Int, ValueState?) -> Void) {
    guard node != flow.anywhere else { return flow.graph.out(of: node).forEach { tell($0, state) } }
    switch effects[node] {
    case .none: for edge in flow.graph.out(of: node) { tell(edge, control(edge) ? forgetting(state) : top) }
    case .question(let question): pass(state, question, node, tell)
    case .decide(let tests): decide(state, tests, node, tell)
    case .call(let call): pass(state, call, node, tell)
    case .fills(let places, let kind):
      for edge in flow.graph.out(of: node) {
        tell(edge, flow.control(edge).map { filled(state, $0.kind == kind ? places : []) } ?? top)
      }
    }
  }

  private func control(_ edge: Int) -> Bool { flow.isWritten(edge) }

  /// Facts are asked anew after an answer.
  private func forgetting(_ state: ValueState) -> ValueState {
    var state = state
    for place in variables.factPlaces { state[place] = variables.entries[place].top }
    return state
  }

  private func filled(_ state: ValueState, _ places: [Int]) -> ValueState {
    var state = forgetting(state)
    for place in places { state[place] = variables.entries[place].top }
    return state
  }
}

// MARK: - Decisions

extension StepPassage {
  private func decide(_ state: ValueState, _ tests: [Guard], _ node: Int, _ tell: (Int, ValueState?) -> Void) {
    var rest = [state]
    var next = 0
    for edge in flow.graph.out(of: node) {
      guard let control = flow.control(edge) else {
        tell(edge, top)
        continue
      }
      guard control.kind == .when else {
        tell(edge, ValueState.joined(rest).map(forgetting))
        continue
      }
      // A test that could not be read comes after those that could.
      guard next < tests.count else {
        tell(edge, forgetting(top))
        continue
      }
      let split = reasoning.split(rest, tests[next])
      next += 1
      tell(edge, ValueState.joined(split.holds).map(forgetting))
      rest = split.fails
    }
  }
}

// MARK: - Questions

extension StepPassage {
  private func pass(
    _ state: ValueState, _ question: StepEffect.Question, _ node: Int, _ tell: (Int, ValueState?) -> Void
  ) {
    for edge in flow.graph.out(of: node) {
      guard let control = flow.control(edge) else {
        tell(edge, top)
        continue
      }
      switch control.kind {
      case .option, .skip, .field, .form, .acknowledge, .goto:
        var after = answered(state, question, control).flatMap { assigned($0, question) }
        if question.mayBePassed {
          if after == nil { after = state } else { _ = after?.join(state) }
        }
        tell(edge, after.map(forgetting))
      case .tried, .nomatch, .noinput, .when, .otherwise, .returned, .done, .failed, .declined, .closed, .busy,
        .unavailable, .sent, .resume, .person, .objection, .return:
        tell(edge, forgetting(state))
      }
    }
  }

  private func answered(
    _ state: ValueState, _ question: StepEffect.Question, _ control: ControlEdge
  ) -> ValueState? {
    guard case .choice(let choice) = question.step.ask else { return filledIn(state, question) }
    if control.kind == .skip { return leftOut(state, question) }
    guard !choice.isMultiple else { return leftOut(state, question, isSet: true) }
    // Options that leave their way to the choice share its `next`.
    let options = choice.options.filter { choice.target(of: $0)?.element == control.element }
    let option = options.first { $0.element == control.element }
    let states = (option.map { [$0] } ?? options).compactMap { chosen(state, $0, choice, question) }
    return ValueState.joined(states)
  }

  private func chosen(
    _ state: ValueState, _ option: QuestionStep.Option, _ choice: QuestionStep.Choice, _ question: StepEffect.Question
  ) -> ValueState? {
    var state = state
    if let test = question.relevant[option.element] {
      guard let holding = ValueState.joined(reasoning.split(state, test).holds) else { return nil }
      state = holding
    }
    guard let place = question.asked.first, let variable = variables.entries[place].variable else { return state }
    let value = Values.of(.text(option.id.text), variable)
    // What the variable cannot hold leaves it empty.
    state[place] = value == .none ? .unset : ValueSet(mayBeUnset: false, values: value)
    return state
  }

  private func leftOut(_ state: ValueState, _ question: StepEffect.Question, isSet: Bool = false) -> ValueState {
    var state = state
    for place in question.asked {
      let entry = variables.entries[place]
      state[place] = isSet ? ValueSet(mayBeUnset: false, values: entry.top.values) : entry.leftOut
    }
    return state
  }

  /// With what may have been typed into the fields, their constraints not looked at.
  func filled(_ state: ValueState, _ question: QuestionStep) -> ValueState {
    var state = state
    for field in question.fields {
      guard let place = variables[field.variable] else { continue }
      let entry = variables.entries[place]
      var set = ValueSet(mayBeUnset: false, values: entry.asked)
      if field.isOptional { set = set.union(entry.leftOut) }
      state[place] = set
    }
    return state
  }

  private func filledIn(_ state: ValueState, _ question: StepEffect.Question) -> ValueState? {
    let state = filled(state, question.step)
    guard !question.constraints.isEmpty, !question.step.fields.contains(where: \.isOptional) else { return state }
    var states = [state]
    for test in question.constraints { states = reasoning.split(states, test).holds }
    return ValueState.joined(states)
  }

  private func assigned(_ state: ValueState, _ question: StepEffect.Question) -> ValueState? {
    var state = state
    for assign in question.assigns {
      guard let place = assign.place, let variable = variables.entries[place].variable else { continue }
      let set = reasoning.value(assign.value, for: variable, state)
      if set.isEmpty { return nil }
      state[place] = set
    }
    return state
  }
}

extension TrackedVariables.Entry {
  /// What is left out has its initial value, as if nobody had ever been asked.
  var leftOut: ValueSet {
    guard let variable, let first = variable.initial.items.first else { return .unset }
    return ValueSet(mayBeUnset: false, values: variable.initial.items.count == 1 ? .of(first, variable) : top.values)
  }
}

// MARK: - Sub-guides

extension StepPassage {
  private func pass(_ state: ValueState, _ call: SubguideStep, _ node: Int, _ tell: (Int, ValueState?) -> Void) {
    for edge in flow.graph.out(of: node) {
      guard let control = flow.control(edge) else {
        tell(edge, top)
        continue
      }
      guard let returned = call.returned.first(where: { $0.element == control.element }) else {
        tell(edge, forgetting(state))
        continue
      }
      tell(edge, brought(state, returned, from: call.guide).map(forgetting))
    }
  }

  private func brought(
    _ state: ValueState, _ returned: SubguideStep.Returned, from guide: GuideID
  ) -> ValueState? {
    guard let summary = summaries[guide] else {
      return filled(state, returned.results.compactMap { variables[$0.assign] })
    }
    guard let values = summary.outcomes[returned.outcome] else { return nil }
    var state = state
    for result in returned.results {
      guard let place = variables[result.assign], let variable = variables.entries[place].variable else { continue }
      guard let (source, set) = values[result.name] else {
        state[place] = variables.entries[place].top
        continue
      }
      state[place] = set.moved(from: source, to: variable)
      if state[place].isEmpty { return nil }
    }
    return state
  }
}

/// What a guide may bring back, by the outcomes that can be reached in it.
struct ValueSummary: Sendable {
  var outcomes: [StepID: [VariableName: (Variable, ValueSet)]] = [:]
  /// Outcomes that some answers lead to whatever is known: no condition is on the way.
  var free: Set<StepID> = []
}
