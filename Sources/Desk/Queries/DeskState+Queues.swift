extension DeskState {
  /// Nil for a queue that the plan lacks.
  package func queueStatus(_ id: DeskPlan.Queue.ID, under plan: DeskPlan, at now: Int64) -> QueueStatus? {
    guard let queue = plan.queues[id] else { return nil }
    let hours = plan.hours(of: queue)
    let isOpen = hours?.isOpen(at: now) ?? false
    let turn = isOpen ? hours?.closing(after: now) : hours?.nextOpening(after: now)
    let line = waiting(in: .queue(id))
    return QueueStatus(
      queue: id, isOpen: isOpen, reopens: isOpen ? nil : turn, closes: isOpen ? turn : nil,
      turnWords: turn.flatMap { hours?.words(for: $0, seenFrom: now) }, waiting: present(in: id), limit: queue.limit,
      longestWait: line.map { now - $0.joinedAt }.max().map { max($0, 0) } ?? 0,
      wait: wait(joining: queue, under: plan, at: now))
  }

  /// The place in line, 1 for the next; nil for somebody who is not waiting.
  package func number(of ticket: Ticket) -> Int? {
    guard let visit = visits[ticket], visit.isWaiting else { return nil }
    return waiting(in: visit.line).firstIndex { $0.ticket == ticket }.map { $0 + 1 }
  }

  /// Nil for somebody who is not waiting in a queue.
  package func position(of ticket: Ticket, under plan: DeskPlan, at now: Int64) -> QueuePosition? {
    guard let number = number(of: ticket), let visit = visits[ticket], case .queue(let id) = visit.line,
      let queue = plan.queues[id]
    else { return nil }
    return QueuePosition(
      ticket: ticket, queue: id, number: number, wait: wait(of: visit, in: queue, under: plan, at: now))
  }
}
