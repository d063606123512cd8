import GuideGraph

// What each kind of step does when the walk comes to it.

extension Session {
  mutating func arrive(at question: QuestionStep) throws(EvaluationError) {
    if let remedy = question.remedy, state.journey.tried.contains(remedy), let way = question.wayPastTheTried {
      emit(.remedySkipped(.init(step: key, remedy: remedy)))
      return leave(by: way.target, via: way.kind)
    }
    guard question.waits else { return try pass(question) }
    guard try canBeAnswered(question) else {
      return fail("no-option", "no option of \"\(key.step)\" applies to this customer")
    }
    try checkTexts(of: question)
    emit(.promptShown(.init(step: key)))
    takeAhead(of: question)
  }

  private func canBeAnswered(_ question: QuestionStep) throws(EvaluationError) -> Bool {
    guard let choice = question.choice, !choice.isOptional else { return true }
    for option in choice.options where try isRelevant(option) { return true }
    return false
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

  mutating func arrive(at decide: DecideStep) throws(EvaluationError) {
    for when in decide.whens where isTrue(try when.test.evaluate(in: context)) {
      return leave(by: when.next, via: .when)
    }
    leave(by: decide.otherwise, via: .otherwise)
  }

  mutating func arrive(at call: SubguideStep) throws(EvaluationError) {
    guard let callee = library[call.guide], !callee.start.step.isMissing else {
      return fail("missing-guide", "no guide \"\(call.guide)\"")
    }
    var values: [PendingValue] = []
    for parameter in call.parameters {
      let value = try fitted(try parameter.value.evaluate(in: context), to: parameter.name, of: callee)
      values.append(.init(name: parameter.name, value: value, origin: origin(of: parameter.value)))
    }
    guard state.journey.frames.count < 64 else {
      return fail("depth", "guides lead into one another more than 64 deep at \"\(call.guide)\"")
    }
    emit(.subguideEntered(.init(step: key, guide: callee.id, outcome: nil)))
    assign(values)
    enter(StepKey(callee.id, callee.start.id), via: nil, from: nil)
  }

  mutating func arrive(at outcome: OutcomeStep) throws(EvaluationError) {
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
    let inner = self
    emit(.subguideReturned(.init(step: key, guide: inner.guide.id, outcome: outcome)))
    guard case .subguide(let call) = step else { return }
    guard let returned = call.returned.first(where: { $0.outcome == outcome }) else {
      return fail(
        "missing-branch", "\"\(key.step)\" has no way on for outcome \"\(outcome)\" of \"\(inner.guide.id)\"")
    }
    do throws(EvaluationError) {
      assign(try results(of: returned, from: inner))
      leave(by: returned.next, via: .returned)
    } catch {
      stop(for: error)
    }
  }

  private func results(
    of returned: SubguideStep.Returned, from inner: Session
  ) throws(EvaluationError) -> [PendingValue] {
    var values: [PendingValue] = []
    for result in returned.results {
      let value = inner.state.journey.frame.variables[result.name] ?? .empty
      values.append(
        .init(
          name: result.assign, value: try fitted(value, to: result.assign, of: guide),
          origin: inner.origin(of: [result.name])))
    }
    return values
  }

  mutating func arrive(at action: ActionStep) throws(EvaluationError) {
    _ = try parameters(of: action)
    _ = try action.prompt?.rendered(in: context)
    _ = try action.say?.text.rendered(in: context)
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

  /// A person is offered even where the words for it cannot be filled in.
  mutating func arrive(at handoff: HandoffStep) throws(EvaluationError) {
    do throws(EvaluationError) {
      _ = try handoff.prompt.rendered(in: context)
      _ = try handoff.say?.text.rendered(in: context)
    } catch {
      if case .needsFact = error { throw error }
    }
    emit(
      .handoffRequested(
        .init(
          step: key, queue: handoff.queue, reason: handoff.reason ?? "", urgent: handoff.isUrgent,
          by: state.journey.standing.asker)))
  }

  mutating func arrive(at appointment: AppointmentStep) throws(EvaluationError) {
    _ = try appointment.prompt?.rendered(in: context)
    _ = try appointment.say?.text.rendered(in: context)
    emit(.appointmentRequested(.init(step: key, service: appointment.service, task: appointment.task)))
  }

  mutating func arrive(at message: MessageStep) throws(EvaluationError) {
    _ = try message.prompt.rendered(in: context)
    _ = try message.say?.text.rendered(in: context)
    emit(.promptShown(.init(step: key)))
  }
}
