import GuideGraph

extension Session {
  mutating func answer(_ reply: Command.Reply) throws(Misuse) {
    switch state.journey.place {
    case .asking:
      switch step {
      case .question(let question): try answer(question, with: reply)
      case .message: try leaveMessage(reply)
      default: throw .notWaiting(for: "an answer", but: waitingFor)
      }
    case .confirming: try confirm(reply)
    default: throw .notWaiting(for: "an answer", but: waitingFor)
    }
    advance()
  }

  private mutating func answer(_ question: QuestionStep, with reply: Command.Reply) throws(Misuse) {
    if isScriptUnread(question) { return refuseUnread() }
    switch AnswerReading(session: self, question: question).read(reply) {
    case .accepted(let answer): take(answer, of: question)
    case .refused(let reason, let variable): refuse(reason, variable)
    case .notUnderstood(let words): try miss(words)
    case .cannotSkip: throw .cannotSkip
    }
  }

  /// In an agent's hands a script that must be read word for word comes before the answer to it.
  func isScriptUnread(_ question: QuestionStep) -> Bool {
    state.channel == .agent && question.say?.isVerbatim == true && !state.journey.scriptsRead.contains(key)
  }

  /// Takes an answer known before its question came up, if it still holds.
  mutating func takeAhead(of question: QuestionStep) {
    guard let known = state.journey.ahead[key]?.first, !isScriptUnread(question) else { return }
    take(known.answer, of: question, kept: known.kept)
  }

  /// Goes on with an answer that waited for a fact.
  mutating func takePending() {
    guard case .asking = state.journey.place, let pending = state.journey.standing.pending,
      case .question(let question) = step
    else { return }
    take(pending.answer, of: question, kept: pending.kept)
    if case .asking = state.journey.place, state.journey.standing.pending != nil {
      emit(.promptShown(.init(step: key)))
    }
  }

  /// Judges an answer that could be read, and goes on where it holds. One that needs a fact waits for it.
  mutating func take(_ answer: Answer, of question: QuestionStep, kept: Bool = false) {
    do throws(EvaluationError) {
      switch try AnswerReading(session: self, question: question).judge(answer) {
      case .accepted(let answer): try accept(answer, of: question, kept: kept)
      case .refused(let reason, let variable): if !kept { refuse(reason, variable) }
      case .notUnderstood, .cannotSkip: break
      }
    } catch {
      let answered = recorded(answer, of: question, kept: kept)
      stop(for: error, holding: answered)
    }
  }

  private mutating func accept(_ answer: Answer, of question: QuestionStep, kept: Bool) throws(EvaluationError) {
    let before = self
    let answered = recorded(answer, of: question, kept: kept)
    emit(.answered(answered))
    do throws(EvaluationError) {
      let assigns = try evaluate(question.assigns)
      if let remedy = question.remedy, !answer.isSkip { emit(.remedyTried(.init(step: key, remedy: remedy))) }
      assign(assigns)
      let way = question.way(of: answer)
      leave(by: way.target, via: way.kind)
    } catch {
      guard case .needsFact = error else { return stop(for: error) }
      self = before
      throw error
    }
  }
}

// MARK: - Answers that cannot be taken

extension Session {
  private mutating func refuse(_ reason: Refusal, _ variable: VariableName?) {
    let count = state.journey.standing.refusals + 1
    emit(.refused(.init(step: key, reason: reason, variable: variable, count: count)))
    takeNoMatchExit()
  }

  /// The answer may be right; it only comes too early, so it counts for nothing.
  private mutating func refuseUnread() {
    emit(.refused(.init(step: key, reason: .unread, variable: nil, count: state.journey.standing.refusals)))
  }

  /// Nobody could make anything of the words.
  mutating func miss(_ words: String) throws(Misuse) {
    guard case .asking = state.journey.place else { throw .notWaiting(for: "an answer", but: waitingFor) }
    let recorded = record(words: words)
    emit(.noMatch(.init(step: key, count: state.journey.standing.misses + 1, words: recorded)))
    takeNoMatchExit()
    advance()
  }

  private mutating func takeNoMatchExit() {
    let standing = state.journey.standing
    guard case .question(let question) = step, let noMatch = question.noMatch, let next = noMatch.next,
      standing.misses + standing.refusals >= noMatch.count
    else { return }
    say(noMatch.text)
    leave(by: next, via: .nomatch)
  }

  mutating func silence() throws(Misuse) {
    guard case .asking = state.journey.place, case .question(let question) = step else {
      throw .notWaiting(for: "an answer", but: waitingFor)
    }
    emit(.noInput(.init(step: key)))
    if let noInput = question.noInput {
      say(noInput.text)
      leave(by: noInput.next, via: .noinput)
    }
    advance()
  }

  private mutating func say(_ text: Text?) {
    guard let words = try? text?.rendered(in: context), !words.isEmpty else { return }
    said.append(Said(step: key, text: words))
  }
}
