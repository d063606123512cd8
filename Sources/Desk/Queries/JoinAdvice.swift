/// What to say to somebody who wants to join a queue: come in, or look at what else there is. Nobody is turned away for
/// a long wait; only where closing time would come first.
package enum JoinAdvice: Hashable, Sendable {
  case join(WaitEstimate)
  /// Four of five would have to wait up to longer than `JoinAdvice.long`.
  /// `times`: the next that can be booked for what the queue serves.
  case offer(WaitEstimate, elsewhere: [BranchChoice], times: [Slot])
  /// People leave before the turn is likely to come.
  case tooLate(WaitEstimate, closes: Int64)

  /// 30 minutes.
  package static let long: Int64 = 30 * 60_000
  /// More times than these are listed by whoever asks for them.
  static let mostTimes = 3
}

extension DeskState {
  /// For a queue that is open.
  package func advice(
    joining queue: DeskPlan.Queue, under plan: DeskPlan, at now: Int64, priority: Priority = .normal
  ) -> JoinAdvice {
    let wait = wait(joining: queue, under: plan, at: now, priority: priority)
    if let closes = plan.hours(of: queue)?.closing(after: now), wait.passes(closes, from: now), priority == .normal {
      return .tooLate(wait, closes: closes)
    }
    guard wait.careful > JoinAdvice.long, priority == .normal else { return .join(wait) }
    let elsewhere = choices(for: queue.services, under: plan, at: now).filter {
      $0.isOpen && !$0.wait.isUnattended && $0.branch != queue.branch && $0.total.careful < wait.careful
    }
    return .offer(wait, elsewhere: elsewhere, times: times(for: queue.services, under: plan, at: now))
  }

  /// The next times that somebody who waits long can book instead.
  package func timesInstead(of ticket: Ticket, under plan: DeskPlan, at now: Int64) -> [Slot] {
    guard let position = position(of: ticket, under: plan, at: now), position.wait.careful > JoinAdvice.long,
      visit(ticket)?.priority == .normal, let queue = plan.queues[position.queue]
    else { return [] }
    return times(for: queue.services, under: plan, at: now)
  }

  private func times(for services: Set<DeskPlan.Service.ID>, under plan: DeskPlan, at now: Int64) -> [Slot] {
    let all = services.flatMap { slots(for: $0, under: plan, at: now, limit: JoinAdvice.mostTimes) }
    return Array(
      all.sorted { ($0.time.start, $0.time.calendar) < ($1.time.start, $1.time.calendar) }.prefix(JoinAdvice.mostTimes))
  }
}

extension WaitEstimate {
  /// Whether the turn of four of five would come by then.
  func passes(_ closing: Int64, from now: Int64) -> Bool { careful > 0 && now + careful > closing }
}
