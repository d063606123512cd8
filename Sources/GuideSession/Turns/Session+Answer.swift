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

  /// Takes an answer known before its question came up, if it still holds.
  mutating func takeAhead(_ known: Answer, of question: QuestionStep) {
    let reading = AnswerReading(session: self, question: question)
    guard case .accepted(let answer) = reading.check(known) else { return }
    accept(answer, of: question, kept: true)
  }

  private mutating func answer(_ question: QuestionStep, with reply: Command.Reply) throws(Misuse) {
    if isScriptUnread(question) { return refuse(.unread, nil) }
    let reading = AnswerReading(session: self, question: question)
    let result: AnswerReading.Result
    do throws(EvaluationError) {
      result = try reading.read(reply)
    } catch {
      return stop(for: error)
    }
    switch result {
    case .accepted(let answer): accept(answer, of: question, kept: false)
    case .refused(let reason, let variable): refuse(reason, variable)
    case .notUnderstood(let words): try miss(words)
    case .cannotSkip: throw .cannotSkip
    }
  }

  /// In an agent's hands a script that must be read word for word comes before the answer to it.
  private func isScriptUnread(_ question: QuestionStep) -> Bool {
    state.channel == .agent && question.say?.isVerbatim == true && !state.journey.scriptsRead.contains(key)
  }

  private mutating func refuse(_ reason: Refusal, _ variable: VariableName?) {
    emit(.refused(.init(step: key, reason: reason, variable: variable, count: state.journey.refusals + 1)))
    takeNoMatchExit()
  }

  /// Nobody could make anything of the words.
  mutating func miss(_ words: String) throws(Misuse) {
    guard case .asking = state.journey.place else { throw .notWaiting(for: "an answer", but: waitingFor) }
    let recorded = record(words: words)
    emit(.noMatch(.init(step: key, count: state.journey.misses + 1, words: recorded)))
    takeNoMatchExit()
    advance()
  }

  private mutating func takeNoMatchExit() {
    guard case .question(let question) = step, let noMatch = question.noMatch, let next = noMatch.next,
      state.journey.misses + state.journey.refusals >= noMatch.count
    else { return }
    leave(by: next, via: .nomatch)
  }

  mutating func silence() throws(Misuse) {
    guard case .asking = state.journey.place, case .question(let question) = step else {
      throw .notWaiting(for: "an answer", but: waitingFor)
    }
    emit(.noInput(.init(step: key)))
    if let noInput = question.noInput { leave(by: noInput.next, via: .noinput) }
    advance()
  }

  mutating func accept(_ answer: Answer, of question: QuestionStep, kept: Bool) {
    var before = self
    let values = recorded(answer)
    emit(
      .answered(
        .init(
          step: key, options: answer.options, values: values, skipped: answer.isSkip ? true : nil,
          kept: kept ? true : nil)))
    do throws(EvaluationError) {
      let assigns = try evaluate(question.assigns)
      if let remedy = question.remedy { emit(.remedyTried(.init(step: key, remedy: remedy))) }
      assign(assigns)
      let way = question.way(of: answer)
      leave(by: way.target, via: way.kind)
    } catch {
      if case .needsFact = error {
        // The answer is taken once the fact is known.
        before.stop(for: error)
        self = before
      } else {
        stop(for: error)
      }
    }
  }

  private mutating func recorded(_ answer: Answer) -> [VariableName: Recorded] {
    var values: [VariableName: Recorded] = [:]
    for (name, value) in answer.values.sorted(by: { $0.key < $1.key }) { values[name] = record(value, of: name) }
    return values
  }
}

extension QuestionStep {
  /// Where an accepted answer leads.
  func way(of answer: Answer) -> (target: Target?, kind: ControlEdge.Kind) {
    switch ask {
    case .choice(let choice):
      if answer.isSkip { return (choice.next, .skip) }
      let option = choice.options.first { $0.id == answer.options?.first }
      return (option.flatMap(choice.target) ?? choice.next, .option)
    case .field(_, let next): return (next, .field)
    case .form(_, let next): return (next, .form)
    case .acknowledge(_, let next): return (next, .acknowledge)
    case .goto(let next): return (next, .goto)
    }
  }

  /// Where a remedy that was tried already is passed: its `tried` exit, else the only way on there is.
  var wayPastTheTried: (target: Target, kind: ControlEdge.Kind)? {
    if let tried { return (tried, .tried) }
    switch ask {
    case .acknowledge(_, let next): return (next, .acknowledge)
    case .field(_, let next): return (next, .field)
    case .form(_, let next): return (next, .form)
    case .goto(let next): return (next, .goto)
    case .choice(let choice):
      let targets = Set(choice.options.compactMap { choice.target(of: $0)?.step })
      guard targets.count == 1, let option = choice.options.first, let target = choice.target(of: option) else {
        return nil
      }
      return (target, .option)
    }
  }
}
