import GuideGraph

// Back, change and restart go back to where the walk was; what was done in the world since stands in their way.

extension Session {
  mutating func goBack() throws(Misuse) {
    if case .handingOff(.customer) = state.journey.place { return try take(Command.HandoffReport.declined) }
    try refuseWhereUnderway("a step back")
    if isFreshInObjection { return takeUpByHand() }
    guard !state.checkpoints.isEmpty else { throw .nothingToGoBackTo }
    try retreat(to: state.checkpoints.count - 1, for: .back, answer: nil)
  }

  mutating func restart() throws(Misuse) {
    try refuseWhereUnderway("a restart")
    try retreat(to: firstTurn, for: .restart, answer: nil)
  }

  /// Before the first answer an open question is the beginning; elsewhere that is the guide's first step.
  private var firstTurn: Int {
    guard state.checkpoints.isEmpty else { return 0 }
    if case .asking = state.journey.place { return 0 }
    return -1
  }

  mutating func change(_ step: StepKey, to reply: Command.Reply) throws(Misuse) {
    try refuseWhereUnderway("a change")
    guard let turn = state.journey.answers.lastIndex(where: { $0.step == step && !$0.isJump }),
      case .question(let question)? = library.step(step)
    else { throw .noAnswer(step) }
    switch read(reply, of: question, at: turn) {
    case .accepted(let answer): try retreat(to: turn, for: .change, answer: answer)
    case .refused(let reason, let variable):
      emit(
        .refused(
          .init(step: step, reason: reason, variable: variable, count: tries(at: step, state.journey.standing.refusals))
        ))
    case .notUnderstood(let words):
      let recorded = record(words: words)
      emit(.noMatch(.init(step: step, count: tries(at: step, state.journey.standing.misses), words: recorded)))
    case .cannotSkip: throw .cannotSkip
    }
  }

  /// Tries at another step than the open one count for themselves.
  func tries(at step: StepKey, _ before: Int) -> Int { step == key ? before + 1 : 1 }

  /// Reads the new answer as if the walk stood at its question, so that a bad one changes nothing. One that can be
  /// judged only by a fact is judged when the walk is back there.
  private func read(_ reply: Command.Reply, of question: QuestionStep, at turn: Int) -> AnswerReading.Result {
    var there = self
    there.state.goBack(to: turn)
    if there.isScriptUnread(question) { return .refused(.unread, nil) }
    let reading = AnswerReading(session: there, question: question)
    let result = reading.read(reply)
    guard case .accepted(let answer) = result else { return result }
    return (try? reading.judge(answer)) ?? result
  }

  /// What is being done in the world must end before the walk may go elsewhere.
  func refuseWhereUnderway(_ what: String) throws(Misuse) {
    switch state.journey.place {
    case .undoing: throw .notWaiting(for: what, but: waitingFor)
    case .acting:
      if case .action(let action) = step, action.effect == .safe { return }
      throw .notWaiting(for: what, but: waitingFor)
    case .arriving, .asking, .needing, .confirming, .handingOff, .queued, .booking, .finished, .stuck: return
    }
  }
}

// MARK: - Going back

extension Session {
  private mutating func retreat(to turn: Int, for purpose: Event.UndoPurpose, answer: Answer?) throws(Misuse) {
    let standing = state.effects.filter { $0.turn > turn }
    for effect in standing {
      if let reason = effect.standing { throw .effectStands(reason) }
    }
    if let latest = standing.last, case .undoable(let name) = latest.kind {
      let recorded = answer.flatMap { answered($0, at: turn) }
      return emit(
        .undoStarted(
          .init(step: latest.step, name: name, key: latest.key, turn: turn, purpose: purpose, answer: recorded)))
    }
    finishRetreat(to: turn, for: purpose, answer: answer)
  }

  private mutating func answered(_ answer: Answer, at turn: Int) -> Event.Answered? {
    guard let question = library.question(answer.step) else { return nil }
    var there = self
    there.state.goBack(to: turn)
    let answered = there.recorded(answer, of: question)
    drawn = there.drawn
    return answered
  }

  private mutating func finishRetreat(to turn: Int, for purpose: Event.UndoPurpose, answer: Answer?) {
    let step = state.checkpoints.indices.contains(turn) ? state.checkpoints[turn].key : key
    switch purpose {
    case .back: emit(.wentBack(.init(step: step, turn: turn)))
    case .restart: emit(.restarted)
    case .change:
      emit(.changedAnswer(.init(step: step, turn: turn)))
      if let answer, let question = library.question(answer.step) {
        let answered = recorded(answer, of: question)
        emit(.answeredAhead(answered))
      }
    }
    advance()
  }

  /// The host has run the action that takes an effect back, or could not.
  mutating func finishUndo(_ undo: Event.UndoStarted, _ report: Command.ActionReport) throws(Misuse) {
    switch report {
    case .done:
      emit(.actionUndone(.init(step: undo.step, key: undo.key)))
      let answer = undo.answer.map { state.read($0, in: library) }
      try retreat(to: undo.turn, for: undo.purpose, answer: answer)
    case .failed(let why):
      emit(.undoFailed(.init(step: undo.step, reason: "undo", detail: why)))
      if case .asking = state.journey.place { emit(.promptShown(.init(step: key))) }
    }
  }

  /// Nothing was answered since the objection was opened.
  private var isFreshInObjection: Bool {
    state.journey.frame.interrupted.last?.turn == state.checkpoints.count
  }

  private mutating func takeUpByHand() {
    takeUp()
    advance()
  }
}

extension Effect {
  /// Why it cannot be passed without a word; nil where an action takes it back.
  var standing: EffectStanding? {
    switch kind {
    case .once: .done(step)
    case .undoable: nil
    case .ticket(let ticket): .ticket(ticket)
    case .booking(let booking): .booking(booking)
    case .message: .message
    case .served: .served
    }
  }
}
