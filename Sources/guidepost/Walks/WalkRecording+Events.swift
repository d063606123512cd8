import GuideGraph
import GuideSession

extension WalkRecording {
  mutating func take(_ event: Event) throws(NotRecordable) {
    switch event.body {
    case .sessionStarted: began = event.time
    case .given(let given): take(given)
    case .stepEntered(let entered): enter(entered)
    case .answered(let answered): take(answered)
    case .noMatch(let miss): say(miss.words.items?.joined(separator: " ") ?? "", at: miss.step)
    case .refused(let refused): take(refused)
    case .noInput(let silence): say(WalkWord.timeout.text, at: silence.step)
    case .wentBack(let back): goBack(to: back.turn)
    case .changedAnswer(let change): goBack(to: change.turn)
    case .restarted: say(WalkWord.restart.text, at: here)
    case .objectionOpened(let opened): say(WalkWord.objection(opened.objection.text).text, at: opened.step)
    case .objectionClosed: closeObjection()
    case .jumped: throw NotRecordable(what: "an agent jumped to \"\(here.step)\"")
    case .answeredAhead:
      // A changed answer is said when its question comes again.
      guard session.state.journey.place == .arriving else {
        throw NotRecordable(what: "a question was answered before it was asked")
      }
    case .factGiven(let fact): take(fact)
    case .messageLeft(let message):
      let words = message.words.items?.joined(separator: " ") ?? ""
      elements.append(WalkElement("message", [("step", message.step.step.text)], words: words))
    case .outcomeReached(let outcome): ending = (outcome.step.step, outcome.result)
    case .actionStarted, .actionDeclined, .actionDone, .actionFailed, .undoFailed, .actionUndone: takeAction(event.body)
    case .handoffRequested, .handoffQueued, .handoffClosed, .handoffBusy, .handoffServed, .handoffDeclined,
      .handoffLeft,
      .calledBack:
      takeHandoff(event.body)
    case .appointmentBooked, .appointmentChanged, .appointmentCancelled, .appointmentCheckedIn, .appointmentDeclined,
      .appointmentUnavailable, .appointmentFailed:
      takeAppointment(event.body)
    case .promptShown, .assigned, .remedyTried, .remedySkipped, .helpShown, .whyShown, .simplerShown, .scriptRead,
      .noted,
      .flagged, .factRequested, .subguideEntered, .subguideReturned, .appointmentRequested, .appointmentOffered,
      .appointmentHeld, .actionRequested, .undoStarted, .feedback, .wrappedUp, .messageSent, .messagesSeen,
      .talkJoined, .talkLeft, .paused, .resumed, .abandoned, .failed:
      break
    }
  }

  private mutating func enter(_ entered: Event.StepEntered) {
    if entered.step.guide == session.state.start?.guide { path.append(entered.step.step) }
  }

  private mutating func take(_ given: Event.Given) {
    let text = given.value.items?.joined(separator: " ") ?? ""
    elements.append(WalkElement("given", [("variable", given.name.text), ("value", text)]))
  }

  private mutating func take(_ answered: Event.Answered) {
    let step = answered.step
    if answered.skipped == true { return say("skip", at: step) }
    if let options = answered.options {
      let names = options.map(\.text).joined(separator: " ")
      return elements.append(WalkElement("answer", [("step", step.step.text), ("option", names)]))
    }
    guard let question = library.question(step) else { return }
    switch question.ask {
    case .choice, .acknowledge, .goto: say("done", at: step)
    case .field(let field, _): say(text(of: field, answered), at: step)
    case .form(let fields, _): fill(fields, answered)
    }
  }

  private mutating func fill(_ fields: [QuestionStep.Field], _ answered: Event.Answered) {
    let values = fields.filter { answered.values[$0.variable] != nil }.map { field in
      WalkElement("value", [("variable", field.variable.text)], words: text(of: field, answered))
    }
    elements.append(WalkElement("answer", [("step", answered.step.step.text)], values))
  }

  /// A secret never stands in a file; the author's example takes its place.
  private func text(of field: QuestionStep.Field, _ answered: Event.Answered) -> String {
    guard let recorded = answered.values[field.variable] else { return "" }
    guard recorded.privacy != .secret else { return field.example ?? "secret" }
    return recorded.items?.joined(separator: " ") ?? ""
  }

  /// What was refused is not kept. It matters only where so many refusals lead elsewhere, and nothing is refused, too.
  private mutating func take(_ refused: Event.Refused) {
    guard let question = library.question(refused.step), question.noMatch?.next != nil else { return }
    say("", at: refused.step)
  }

  /// Back one answer at a time, each said where the conversation then stands.
  private mutating func goBack(to turn: Int) {
    let standing = session.state.checkpoints.map(\.key)
    guard turn < standing.count else { return }
    for step in [here] + standing[(turn + 1)...].reversed() { say(WalkWord.back.text, at: step) }
  }

  private mutating func closeObjection() {
    if case .return = session.step { return }
    say(WalkWord.return.text, at: here)
  }

  private mutating func take(_ fact: Event.Fact) {
    guard let queue = fact.fact.argument, let text = fact.value?.first else { return }
    switch fact.fact.kind {
    case .isOpen: queues[queue, default: .standard].state = text == "true" ? .open : .closed
    case .waitMinutes: queues[queue, default: .standard].wait = Int(text) ?? 0
    case .ticket, .position, .agentName: break
    }
  }
}
