package import GuideGraph

extension Session {
  /// Steps that a walk may pass in one turn without waiting for anybody.
  package static let instantSteps = 1_000

  var guide: Guide {
    guard let guide = library[state.journey.frame.guide] else {
      preconditionFailure("a session walks guides of its library only")
    }
    return guide
  }

  var key: StepKey { state.journey.key }

  /// The step the walk is at.
  package var step: Step {
    guard let index = guide.index(of: state.journey.frame.step) else {
      preconditionFailure("a session stands on steps of its guide only")
    }
    return guide[index]
  }

  mutating func enter(_ id: StepID, via: ControlEdge.Kind?) {
    let from = via == nil ? nil : key
    enter(StepKey(state.journey.frame.guide, id), via: via, from: from)
  }

  mutating func enter(_ step: StepKey, via: ControlEdge.Kind?, from: StepKey?) {
    emit(.stepEntered(.init(step: step, visit: (state.visits[step] ?? 0) + 1, via: via, from: from)))
  }

  /// Takes an exit that a complete guide has; a guide that leaves it out offers a person instead.
  mutating func leave(by exit: Target?, via kind: ControlEdge.Kind) {
    guard let exit, !exit.step.isMissing else {
      return fail("missing-branch", "\"\(key.step)\" has no way on for \(kind.rawValue)")
    }
    enter(exit.id, via: kind)
  }

  /// Goes on through everything that waits for nobody.
  mutating func advance() {
    var passed: [StepID] = []
    while state.journey.place == .arriving {
      guard passed.count < Self.instantSteps else {
        let loop = passed.suffix(8).map(\.text).joined(separator: " -> ")
        return fail("loop", "the guide went on for \(Self.instantSteps) steps without asking anything: ... \(loop)")
      }
      passed.append(state.journey.frame.step)
      arrive()
    }
  }

  private mutating func arrive() {
    do throws(EvaluationError) {
      switch step {
      case .question(let question): try arrive(at: question)
      case .decide(let decide): try arrive(at: decide)
      case .subguide(let subguide): try arrive(at: subguide)
      case .action(let action): try arrive(at: action)
      case .handoff(let handoff): try arrive(at: handoff)
      case .appointment(let appointment): try arrive(at: appointment)
      case .message(let message): try arrive(at: message)
      case .outcome(let outcome): try arrive(at: outcome)
      case .return: takeUp()
      }
    } catch {
      stop(for: error)
    }
  }

  /// An expression could not be evaluated: ask for the fact it needs, or offer a person.
  mutating func stop(for error: EvaluationError) {
    switch error {
    case .needsFact(let fact): emit(.factRequested(.init(fact: fact, value: nil)))
    case .failed(let message, _): fail("expression", message)
    }
  }

  /// Where the guide cannot go on a person is offered, and nothing is lost.
  mutating func fail(_ reason: String, _ detail: String) {
    let trouble = Event.Trouble(step: key, reason: reason, detail: detail)
    emit(.failed(trouble))
    guard let person = nearestPerson, person != key else { return }
    enter(person, via: .person, from: key)
    if case .handoff(let handoff) = step {
      emit(.handoffRequested(request(handoff, by: .failure)))
    }
  }

  /// The person of the innermost guide that names one.
  var nearestPerson: StepKey? {
    for frame in state.journey.frames.reversed() {
      if let guide = library[frame.guide], let person = guide.person { return StepKey(guide.id, person.id) }
    }
    return nil
  }

  var context: EvaluationContext {
    EvaluationContext(
      variables: state.journey.frame.variables, now: state.now, zone: state.start?.zone ?? "UTC",
      locale: state.start?.locale ?? guide.language, facts: state.facts)
  }
}

// MARK: - Arriving

extension Session {
  private mutating func arrive(at question: QuestionStep) throws(EvaluationError) {
    if let remedy = question.remedy, state.journey.tried.contains(remedy), let way = question.wayPastTheTried {
      emit(.remedySkipped(.init(step: key, remedy: remedy)))
      return leave(by: way.target, via: way.kind)
    }
    guard question.waits else { return try pass(question) }
    try checkTexts(of: question)
    emit(.promptShown(.init(step: key)))
    if let known = state.journey.ahead[key] { takeAhead(known, of: question) }
  }

  private mutating func pass(_ question: QuestionStep) throws(EvaluationError) {
    guard case .goto(let next) = question.ask else { return }
    let words = try question.prompt.rendered(in: context)
    let speech = try question.say?.text.rendered(in: context)
    let values = try evaluate(question.assigns)
    said.append(Said(step: key, text: words, say: speech))
    emit(.promptShown(.init(step: key, passing: true)))
    assign(values)
    leave(by: next, via: .goto)
  }

  private mutating func arrive(at decide: DecideStep) throws(EvaluationError) {
    for when in decide.whens where isTrue(try when.test.evaluate(in: context)) {
      return leave(by: when.next, via: .when)
    }
    leave(by: decide.otherwise, via: .otherwise)
  }

  private mutating func arrive(at call: SubguideStep) throws(EvaluationError) {
    guard let callee = library[call.guide] else {
      return fail("missing-guide", "no guide \"\(call.guide)\"")
    }
    var values: [(VariableName, Value, Variable.Privacy)] = []
    for parameter in call.parameters {
      let value = try fitted(try parameter.value.evaluate(in: context), to: parameter.name, of: callee)
      values.append((parameter.name, value, privacy(of: parameter.value)))
    }
    guard state.journey.frames.count < 64 else {
      return fail("depth", "guides lead into one another more than 64 deep at \"\(call.guide)\"")
    }
    emit(.subguideEntered(.init(step: key, guide: callee.id, outcome: nil)))
    for (name, value, floor) in values { emit(.assigned(.init(name: name, value: record(value, of: name, atLeast: floor)))) }
    enter(StepKey(callee.id, callee.start.id), via: nil, from: nil)
  }

  private mutating func arrive(at outcome: OutcomeStep) throws(EvaluationError) {
    let words = try outcome.prompt.rendered(in: context)
    let speech = try outcome.say?.text.rendered(in: context)
    guard state.journey.frames.count > 1 else {
      said.append(Said(step: key, text: words, say: speech, isEnding: true))
      emit(.promptShown(.init(step: key, passing: true)))
      return emit(.outcomeReached(.init(step: key, result: outcome.result, disposition: outcome.disposition)))
    }
    if !words.isEmpty { said.append(Said(step: key, text: words, say: speech)) }
    emit(.promptShown(.init(step: key, passing: true)))
    comeBack(by: outcome.heading.id)
  }

  /// Leaves a sub-guide by the outcome it reached.
  private mutating func comeBack(by outcome: StepID) {
    let inner = state.journey.frame
    let innerKey = key
    emit(.subguideReturned(.init(step: innerKey, guide: inner.guide, outcome: outcome)))
    guard case .subguide(let call) = step else { return }
    guard let returned = call.returned.first(where: { $0.outcome == outcome }) else {
      return fail("missing-branch", "\"\(key.step)\" has no way on for outcome \"\(outcome)\" of \"\(inner.guide)\"")
    }
    for result in returned.results {
      let floor = inner.privacy[result.name] ?? library[inner.guide]?.variables[result.name]?.privacy ?? .open
      let value = inner.variables[result.name] ?? .empty
      emit(.assigned(.init(name: result.assign, value: record(value, of: result.assign, atLeast: floor))))
    }
    leave(by: returned.next, via: .returned)
  }

  private mutating func arrive(at action: ActionStep) throws(EvaluationError) {
    _ = try parameters(of: action)
    _ = try action.prompt?.rendered(in: context)
    _ = try action.confirm?.rendered(in: context)
    let request = Event.ActionRequested(step: key, name: action.name, key: actionKey)
    if action.confirm != nil { emit(.actionRequested(request)) } else { start(action, request) }
  }

  private var actionKey: String { "\(state.start?.session ?? "")/\(state.number + 1)" }

  mutating func start(_ action: ActionStep, _ request: Event.ActionRequested) {
    if let words = try? action.prompt?.rendered(in: context) {
      let speech = try? action.say?.text.rendered(in: context)
      said.append(Said(step: key, text: words, say: speech))
      emit(.promptShown(.init(step: key, passing: true)))
    }
    emit(.actionStarted(request))
  }

  private mutating func arrive(at handoff: HandoffStep) throws(EvaluationError) {
    _ = try handoff.prompt.rendered(in: context)
    emit(.handoffRequested(request(handoff, by: .guide)))
  }

  func request(_ handoff: HandoffStep, by: Event.HandoffRequested.Asker) -> Event.HandoffRequested {
    .init(step: key, queue: handoff.queue, reason: handoff.reason ?? "", urgent: handoff.isUrgent, by: by)
  }

  private mutating func arrive(at appointment: AppointmentStep) throws(EvaluationError) {
    _ = try appointment.prompt?.rendered(in: context)
    emit(.appointmentRequested(.init(step: key, service: appointment.service, task: appointment.task)))
  }

  private mutating func arrive(at message: MessageStep) throws(EvaluationError) {
    _ = try message.prompt.rendered(in: context)
    emit(.promptShown(.init(step: key)))
  }
}
