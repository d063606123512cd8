import GuideGraph

extension Session {
  mutating func take(_ command: Command.AgentCommand) throws(Misuse) {
    switch command {
    case .read: try markRead()
    case .note(let words):
      let recorded = record(words: words)
      emit(.noted(.init(step: key, words: recorded)))
    case .flag(let words):
      let recorded = record(words: words)
      emit(.flagged(.init(step: key, words: recorded)))
    case .objection(let id): try open(id)
    case .return:
      try refuseWhereUnderway("a return")
      guard !state.journey.frame.interrupted.isEmpty else { throw .notWaiting(for: "a return", but: waitingFor) }
      takeUp()
      advance()
    case .jump(let id, let reason): try jump(to: id, reason: reason)
    case .ahead(let step, let reply): try volunteer(step, reply)
    case .wrapUp(let wrapUp): wrap(up: wrapUp)
    }
  }

  private mutating func wrap(up wrapUp: Command.WrapUp) {
    let summary = record(words: wrapUp.summary)
    let followUp = wrapUp.followUp.map { record(words: $0) }
    emit(
      .wrappedUp(
        .init(
          disposition: wrapUp.disposition, outcome: wrapUp.outcome, summary: summary, followUp: followUp,
          asksRating: wrapUp.asksRating)))
  }

  private mutating func markRead() throws(Misuse) {
    guard case .question(let question) = step, let say = question.say else {
      throw .notWaiting(for: "a script to be read", but: waitingFor)
    }
    let spent = max(0, state.now - state.shownAt)
    // Nobody reads more than four words a second aloud.
    let words = Int64(say.text.outline.split(whereSeparator: \.isWhitespace).count)
    emit(.scriptRead(.init(step: key, milliseconds: spent, hurried: spent * 4 < words * 1000)))
    guard case .asking = state.journey.place else { return }
    takeAhead(of: question)
    advance()
  }

  private mutating func open(_ id: ObjectionID) throws(Misuse) {
    try refuseWhereUnderway("an objection")
    if case .queued(let ticket, _, _) = state.journey.place { throw .effectStands(.ticket(ticket)) }
    guard let objection = guide[id], !objection.first.isMissing else { throw .noObjection(id.text) }
    emit(.objectionOpened(.init(objection: id, step: key)))
    enter(guide[objection.first].id, via: .objection)
    advance()
  }

  /// Back from an objection: the interrupted step again, as it stood.
  mutating func takeUp() {
    guard let interruption = state.journey.frame.interrupted.last else {
      return fail("return", "\"\(key.step)\" returns, but nothing was interrupted")
    }
    let step = StepKey(state.journey.frame.guide, interruption.step)
    emit(.objectionClosed(.init(objection: interruption.objection, step: step)))
    if case .asking = state.journey.place { emit(.promptShown(.init(step: step))) }
  }

  private mutating func jump(to id: StepID, reason: String?) throws(Misuse) {
    try refuseWhereUnderway("a jump")
    if case .queued(let ticket, _, _) = state.journey.place { throw .effectStands(.ticket(ticket)) }
    guard let index = guide.index(of: id), isWithinReach(guide[index]) else { throw .noStep(id.text) }
    let missing = guide[index].heading.requires.filter { !state.journey.established.contains($0) }
    if !missing.isEmpty, reason?.trimmed.isEmpty ?? true { throw .needsReason(missing) }
    let recorded = reason.map { record(words: $0) }
    emit(.jumped(.init(step: StepKey(guide.id, id), reason: recorded, skipped: missing)))
    enter(id, via: nil)
    advance()
  }

  /// The steps of an objection are reached by opening it, so that there is something to return to.
  private func isWithinReach(_ step: Step) -> Bool {
    guard let objection = step.heading.objection else { return true }
    return state.journey.frame.interrupted.last?.objection == objection
  }

  private mutating func volunteer(_ step: StepKey, _ reply: Command.Reply) throws(Misuse) {
    guard case .question(let question)? = library.step(step) else { throw .noStep(step.step.text) }
    var there = self
    there.stand(at: step)
    let reading = AnswerReading(session: there, question: question)
    switch reading.read(reply) {
    case .accepted(let answer):
      if let variable = reading.refusalAhead(of: answer) { return refuse(.constraint, variable, ahead: step) }
      let recorded = there.recorded(answer, of: question)
      drawn = there.drawn
      emit(.answeredAhead(recorded))
    case .refused(let reason, let variable): refuse(reason, variable, ahead: step)
    case .notUnderstood, .cannotSkip: throw .noAnswer(step)
    }
    guard step == key, case .asking = state.journey.place else { return }
    takeAhead(of: question)
    advance()
  }

  private mutating func refuse(_ reason: Refusal, _ variable: VariableName?, ahead step: StepKey) {
    let count = tries(at: step, state.journey.standing.refusals)
    emit(.refused(.init(step: step, reason: reason, variable: variable, count: count)))
  }
}

extension Session {
  /// Puts a copy at a question that has not come up yet.
  mutating func stand(at step: StepKey) {
    if state.journey.frame.guide != step.guide {
      state.journey.frames.append(.init(guide: step.guide, step: step.step))
    }
    state.journey.frame.step = step.step
  }
}
