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
      wait: estimate(behind: line.count, in: queue, under: plan))
  }

  /// Nil for somebody who is not waiting in a queue.
  package func position(of ticket: Ticket, under plan: DeskPlan) -> QueuePosition? {
    guard let visit = visits[ticket], visit.isWaiting, case .queue(let id) = visit.line, let queue = plan.queues[id],
      let ahead = waiting(in: visit.line).firstIndex(where: { $0.ticket == ticket })
    else { return nil }
    return QueuePosition(
      ticket: ticket, queue: id, number: ahead + 1, wait: estimate(behind: ahead, in: queue, under: plan))
  }

  private func estimate(behind ahead: Int, in queue: DeskPlan.Queue, under plan: DeskPlan) -> WaitEstimate {
    let lengths = queue.services.compactMap { plan.services[$0]?.expected }
    let mean = lengths.isEmpty ? 0 : lengths.reduce(0, +) / Int64(lengths.count)
    return WaitEstimate(ahead: ahead, mean: mean, counters: max(plan.counters(for: queue).count, serving(in: queue)))
  }

  /// How many agents serve somebody of this queue right now.
  private func serving(in queue: DeskPlan.Queue) -> Int {
    Set(
      openVisits.values.joined().compactMap { ticket -> AgentID? in
        guard let visit = visits[ticket], visit.line == .queue(queue.id), case .served(let agent, _, _) = visit.stage
        else { return nil }
        return agent
      }
    ).count
  }
}
