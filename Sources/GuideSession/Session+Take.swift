extension Session {
  /// Carries a command out. The events are what happened, also where an answer was refused; store them before the next
  /// prompt is shown. Throws where the command makes no sense now; then nothing has changed.
  public mutating func take(
    _ command: Command, at now: Int64, by actor: Event.Actor = .customer
  ) throws(Misuse) -> [Event] {
    var next = self
    next.begin(at: now, by: actor)
    try next.perform(command)
    self = next
    return fresh
  }

  private mutating func perform(_ command: Command) throws(Misuse) {
    try refuseWhereFinished(command)
    switch command {
    case .answer(let reply): try answer(reply)
    case .noMatch(let words): try miss(words)
    case .timeout: try silence()
    case .back: try goBack()
    case .change(let step, let reply): try change(step, to: reply)
    case .restart: try restart()
    case .help: emit(.helpShown(.init(step: key)))
    case .why: emit(.whyShown(.init(step: key)))
    case .simpler: emit(.simplerShown(.init(step: key)))
    case .person: try askForPerson()
    case .pause: emit(.paused)
    case .resume(let channel): resume(on: channel)
    case .abandon: emit(.abandoned)
    case .fact(let items): try give(items)
    case .handoff(let report): try take(report)
    case .appointment(let report): try take(report)
    case .action(let report): try take(report)
    case .feedback(let solved, let score, let comment): take(solved: solved, score: score, comment: comment)
    case .agent(let command): try take(command)
    case .talk(let command): take(command)
    }
  }

  private func refuseWhereFinished(_ command: Command) throws(Misuse) {
    guard state.journey.place.isFinished else { return }
    switch command {
    case .talk, .feedback, .pause, .resume, .back, .change, .restart, .abandon: return
    case .agent(.wrapUp), .agent(.note), .agent(.flag): return
    case .appointment(.cancelled), .appointment(.changed), .appointment(.checkedIn): return
    default: throw .finished
    }
  }

  private mutating func take(solved: Bool?, score: Int?, comment: String?) {
    let words = comment.map { record(words: $0) }
    emit(.feedback(.init(solved: solved, score: score, comment: words)))
  }
}
