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
      guard !state.journey.frame.interrupted.isEmpty else { throw .notWaiting(for: "a return", but: waitingFor) }
      takeUp()
      advance()
    case .jump(let id, let reason): try jump(to: id, reason: reason)
    case .ahead(let step, let reply): try volunteer(step, reply)
    case .wrapUp(let outcome, let disposition, let summary):
      let recorded = record(words: summary)
      emit(.wrappedUp(.init(disposition: disposition, outcome: outcome, summary: recorded)))
    }
  }

  private mutating func markRead() throws(Misuse) {
    guard case .question(let question) = step, let say = question.say else {
      throw .notWaiting(for: "a script to be read", but: waitingFor)
    }
    let spent = max(0, state.now - state.shownAt)
    // Nobody reads more than four words a second aloud.
    let words = Int64(say.text.outline.split(whereSeparator: \.isWhitespace).count)
    emit(.scriptRead(.init(step: key, milliseconds: spent, hurried: spent * 4 < words * 1000)))
  }

  private mutating func open(_ id: ObjectionID) throws(Misuse) {
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
  }

  private mutating func jump(to id: StepID, reason: String?) throws(Misuse) {
    guard let index = guide.index(of: id) else { throw .noStep(id.text) }
    let missing = guide[index].heading.requires.filter { !state.journey.established.contains($0) }
    if !missing.isEmpty, reason?.trimmed.isEmpty ?? true { throw .needsReason(missing) }
    emit(.jumped(.init(step: StepKey(guide.id, id), reason: reason, skipped: missing)))
    enter(id, via: nil)
    advance()
  }

  private mutating func volunteer(_ step: StepKey, _ reply: Command.Reply) throws(Misuse) {
    guard case .question(let question)? = library.step(step) else { throw .noStep(step.step.text) }
    var there = self
    there.stand(at: step)
    let result = (try? AnswerReading(session: there, question: question).read(reply)) ?? .notUnderstood("")
    switch result {
    case .accepted(let answer):
      var values: [VariableName: Recorded] = [:]
      for (name, value) in answer.values.sorted(by: { $0.key < $1.key }) {
        values[name] = there.record(value, of: name)
      }
      drawn = there.drawn
      emit(.answeredAhead(.init(step: step, options: answer.options, values: values)))
    case .refused(let reason, let variable):
      emit(.refused(.init(step: step, reason: reason, variable: variable, count: state.journey.refusals + 1)))
    case .notUnderstood, .cannotSkip: throw .noAnswer(step)
    }
  }
}

extension Session {
  /// Puts a copy at a question that has not come up yet.
  fileprivate mutating func stand(at step: StepKey) {
    if state.journey.frame.guide != step.guide {
      state.journey.frames.append(.init(guide: step.guide, step: step.step))
    }
    state.journey.frame.step = step.step
  }
}
