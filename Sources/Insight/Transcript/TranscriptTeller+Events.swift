import GuideGraph
import GuideSession

extension TranscriptTeller {
  mutating func tell(_ event: Event) {
    switch event.body {
    case .promptShown(let shown): show(shown.step, event)
    case .answered(let answered): take(answered, event)
    case .refused(let refused): refuse(refused, event)
    case .noMatch(let miss): misunderstand(miss, event)
    case .helpShown(let here): reply(to: "help", library.question(here.step)?.help, event)
    case .whyShown(let here): reply(to: "why", why(at: here.step), event)
    case .simplerShown(let here): reply(to: "simpler", library.question(here.step)?.simpler, event)
    case .handoffRequested(let request): handOff(request, event)
    case .handoffServed, .calledBack, .handoffLeft, .handoffDeclined, .handoffQueued, .handoffClosed, .handoffBusy:
      remark(event)
    case .appointmentRequested(let request): appoint(request, event)
    case .appointmentOffered, .appointmentHeld, .appointmentBooked, .appointmentChanged, .appointmentCancelled,
      .appointmentCheckedIn, .appointmentUnavailable, .appointmentDeclined, .appointmentFailed:
      remark(event)
    case .actionRequested(let request): confirm(request, event)
    case .actionStarted: start(event)
    case .actionDeclined:
      isConfirming = false
      answer("no", event)
    case .actionDone, .actionFailed, .undoStarted, .actionUndone, .undoFailed: remark(event)
    case .messageLeft(let left): answer(ValueVisibility.conversation.words(left.words), event)
    case .sessionStarted, .given, .noInput, .remedySkipped, .wentBack, .changedAnswer, .restarted, .jumped,
      .scriptRead, .noted, .flagged, .objectionOpened, .objectionClosed, .outcomeReached, .feedback,
      .wrappedUp, .talkJoined, .talkLeft, .paused, .resumed, .abandoned, .failed:
      remark(event)
    case .messageSent(let message): tell(message, event)
    case .answeredAhead: if !isChanging { remark(event) }
    case .stepEntered, .assigned, .remedyTried, .factRequested, .factGiven, .subguideEntered, .subguideReturned,
      .messagesSeen:
      break
    }
  }

  /// What the two wrote to each other, whoever answers the guide's questions.
  private mutating func tell(_ message: Event.MessageSent, _ event: Event) {
    let who = event.actor == .agent ? "the agent wrote" : "the customer wrote"
    remark("\(who): \(ValueVisibility.conversation.words(message.words))", event)
  }

  private mutating func show(_ key: StepKey, _ event: Event) {
    guard let step = library.step(key) else { return remark(event) }
    switch step {
    case .question(let question): say(spoken(question.say, question.prompt), options: options(question), event)
    case .action(let action): say(spoken(action.say, action.prompt), event)
    case .message(let message): say(spoken(message.say, message.prompt), event)
    case .outcome(let outcome): say(spoken(outcome.say, outcome.prompt), event)
    case .decide, .subguide, .handoff, .appointment, .return: break
    }
  }

  private func spoken(_ speech: Speech?, _ prompt: Text?) -> String { words(isAgent ? speech?.text ?? prompt : prompt) }

  private func options(_ question: QuestionStep) -> [String] {
    let again = WordsAgain(context: context, hidden: hidden.now(in: session.state.journey.frame.guide))
    return (question.choice?.options ?? []).filter(again.isRelevant).map { words(label($0)) }
  }

  private func label(_ option: QuestionStep.Option) -> Text {
    isAgent ? option.agentLabel ?? option.label : option.label
  }

  private func why(at key: StepKey) -> Text? {
    if case .handoff(let handoff)? = library.step(key) { return handoff.why }
    return library.question(key)?.why
  }

  private mutating func handOff(_ request: Event.HandoffRequested, _ event: Event) {
    switch request.by {
    case .customer: answer("agent", event)
    case .noMatch, .failure: remark(event)
    case .guide: break
    }
    guard case .handoff(let handoff)? = library.step(request.step) else { return remark(event) }
    say(spoken(handoff.say, handoff.prompt), event)
  }

  private mutating func appoint(_ request: Event.AppointmentRequested, _ event: Event) {
    guard case .appointment(let appointment)? = library.step(request.step) else { return remark(event) }
    say(spoken(appointment.say, appointment.prompt), event)
  }

  private mutating func confirm(_ request: Event.ActionRequested, _ event: Event) {
    guard case .action(let action)? = library.step(request.step) else { return remark(event) }
    isConfirming = true
    say(words(action.confirm), event)
  }

  private mutating func start(_ event: Event) {
    if isConfirming { answer("yes", event) }
    isConfirming = false
    remark(event)
  }
}

// MARK: - Answers

extension TranscriptTeller {
  private mutating func take(_ answered: Event.Answered, _ event: Event) {
    answer(words(answered) + (answered.kept == true ? " (as before)" : ""), event)
  }

  private func words(_ answered: Event.Answered) -> String {
    if answered.skipped == true { return "skip" }
    guard let question = library.question(answered.step) else { return "done" }
    switch question.ask {
    case .choice(let choice): return chosen(answered, choice)
    case .field(let field, _): return value(answered, field)
    case .form(let fields, _):
      return fields.map { field in
        let name = field.label.map(words) ?? field.variable.text
        return "\(name): \(value(answered, field))"
      }.joined(separator: "; ")
    case .acknowledge(let label, _): return label.map(words) ?? "done"
    case .goto: return "done"
    }
  }

  private func chosen(_ answered: Event.Answered, _ choice: QuestionStep.Choice) -> String {
    let recorded = choice.variable.flatMap { answered.values[$0] }
    if let recorded, recorded.isErased || recorded.privacy >= .sensitive {
      return ValueVisibility.conversation.words(recorded)
    }
    let ids = answered.options ?? []
    let labels = choice.options.filter { ids.contains($0.id) }.map { words(label($0)) }
    return labels.isEmpty ? "none" : labels.joined(separator: ", ")
  }

  private func value(_ answered: Event.Answered, _ field: QuestionStep.Field) -> String {
    answered.values[field.variable].map(ValueVisibility.conversation.words) ?? "nothing"
  }

  private mutating func refuse(_ refused: Event.Refused, _ event: Event) {
    remark(event)
    let question = library.question(refused.step)
    let field = question?.fields.first { $0.variable.text == refused.variableName } ?? question?.fields.first
    guard let texts = field?.invalid, !texts.isEmpty else { return }
    say(words(texts[min(max(refused.count, 1), texts.count) - 1]), event)
  }

  private mutating func misunderstand(_ miss: Event.NoMatch, _ event: Event) {
    answer(ValueVisibility.conversation.words(miss.words), event)
    let text = words(library.question(miss.step)?.noMatch?.text)
    if text.isEmpty { remark("not understood", event) } else { say(text, event) }
  }

  private mutating func reply(to word: String, _ text: Text?, _ event: Event) {
    answer(word, event)
    say(words(text), event)
  }
}
