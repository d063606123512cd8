import GuideGraph

// Back, change and restart go back to where the walk was; what was done in the world since stands in their way.

extension Session {
  mutating func goBack() throws(Misuse) {
    if case .handingOff(.customer) = state.journey.place { return try take(Command.HandoffReport.declined) }
    if isFreshInObjection { return takeUpByHand() }
    guard !state.checkpoints.isEmpty else { throw .nothingToGoBackTo }
    try retreat(to: state.checkpoints.count - 1, for: .back, answer: nil)
  }

  mutating func restart() throws(Misuse) {
    try retreat(to: 0, for: .restart, answer: nil)
  }

  mutating func change(_ step: StepKey, to reply: Command.Reply) throws(Misuse) {
    guard let turn = state.journey.answers.lastIndex(where: { $0.step == step }),
      case .question(let question)? = library.step(step)
    else { throw .noAnswer(step) }
    let answer: Answer
    switch try read(reply, of: question, at: turn) {
    case .accepted(let accepted): answer = accepted
    case .refused(let reason, let variable):
      return emit(.refused(.init(step: step, reason: reason, variable: variable, count: state.journey.refusals + 1)))
    case .notUnderstood(let words):
      let recorded = record(words: words)
      return emit(.noMatch(.init(step: step, count: state.journey.misses + 1, words: recorded)))
    case .cannotSkip: throw .cannotSkip
    }
    try retreat(to: turn, for: .change, answer: answer)
  }

  /// Reads the new answer as if the walk stood at its question, so that a bad one changes nothing.
  private func read(
    _ reply: Command.Reply, of question: QuestionStep, at turn: Int
  ) throws(Misuse) -> AnswerReading.Result {
    var there = self
    there.rewind(to: turn)
    do throws(EvaluationError) {
      return try AnswerReading(session: there, question: question).read(reply)
    } catch {
      throw .notWaiting(for: "a change", but: "a fact that this answer needs")
    }
  }

  private mutating func retreat(to turn: Int, for purpose: Event.UndoPurpose, answer: Answer?) throws(Misuse) {
    let standing = state.effects.filter { $0.turn > turn }
    for effect in standing {
      if let reason = effect.standing { throw .effectStands(reason) }
    }
    if let latest = standing.last, case .undoable(let name) = latest.kind {
      let recorded = answer.map { answered($0, at: turn) }
      return emit(
        .undoStarted(
          .init(step: latest.step, name: name, key: latest.key, turn: turn, purpose: purpose, answer: recorded)))
    }
    finishRetreat(to: turn, for: purpose, answer: answer)
  }

  private mutating func answered(_ answer: Answer, at turn: Int) -> Event.Answered {
    var there = self
    there.rewind(to: turn)
    var values: [VariableName: Recorded] = [:]
    for (name, value) in answer.values.sorted(by: { $0.key < $1.key }) { values[name] = there.record(value, of: name) }
    drawn = there.drawn
    return .init(step: answer.step, options: answer.options, values: values, skipped: answer.isSkip ? true : nil)
  }

  private mutating func finishRetreat(to turn: Int, for purpose: Event.UndoPurpose, answer: Answer?) {
    let step = state.checkpoints.indices.contains(turn) ? state.checkpoints[turn].key : key
    switch purpose {
    case .back: emit(.wentBack(.init(step: step, turn: turn)))
    case .restart: emit(.restarted)
    case .change:
      emit(.changedAnswer(.init(step: step, turn: turn)))
      guard let answer, case .question(let question)? = library.step(answer.step) else { break }
      accept(answer, of: question, kept: false)
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
      advance()
    }
  }

  /// Nothing was answered since the objection was opened.
  private var isFreshInObjection: Bool {
    let depth = state.journey.frame.interrupted.count
    return depth > 0 && (state.checkpoints.last?.frame.interrupted.count ?? 0) < depth
  }

  private mutating func takeUpByHand() {
    takeUp()
    advance()
  }

  /// Puts a copy back to where an answer was given.
  private mutating func rewind(to turn: Int) { state.goBack(to: turn) }
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
