extension Ruling {
  func join(_ wish: DeskCommand.JoinQueue) throws(DeskRefusal) -> DeskEvent.Change {
    let queue = try queue(wish.queue)
    try mustBeOpen(queue)
    if let ticket = ticket(of: wish.session, in: .queue(queue.id)) { throw .alreadyWaiting(ticket, in: queue) }
    try mustBeInTime(for: queue, wish.priority)
    if let limit = queue.limit, state.present(in: queue.id) >= limit { throw .full(queue, limit: limit) }
    return .visitJoined(
      DeskEvent.VisitJoined(
        ticket: nextTicket(in: .queue(queue.id), named: queue.id.text), queue: queue.id, session: wish.session,
        party: wish.party, priority: wish.priority, reason: wish.reason, wantsCallback: wish.wantsCallback,
        isRemote: wish.isRemote))
  }

  func requestCallback(_ ticket: Ticket) throws(DeskRefusal) -> DeskEvent.Change {
    let visit = try visit(ticket)
    guard visit.isWaiting else { throw .notWaiting(visit) }
    guard !visit.wantsCallback else { throw .alreadyCallback(visit) }
    return .callbackRequested(DeskEvent.AboutVisit(ticket))
  }

  func leave(_ ticket: Ticket) throws(DeskRefusal) -> DeskEvent.Change {
    let visit = try visit(ticket)
    switch visit.stage {
    case .waiting, .called, .parked: return .visitLeft(DeskEvent.AboutVisit(ticket))
    case .served, .finished, .left, .missed: throw .notWaiting(visit)
    }
  }

  func queue(_ id: DeskPlan.Queue.ID) throws(DeskRefusal) -> DeskPlan.Queue {
    guard let queue = plan.queues[id] else { throw .unknown(.unknownQueue, "queue", id) }
    return queue
  }

  func visit(_ ticket: Ticket) throws(DeskRefusal) -> Visit {
    guard let visit = state.visits[ticket] else { throw .unknownTicket(ticket) }
    return visit
  }

  func mustBeOpen(_ queue: DeskPlan.Queue) throws(DeskRefusal) {
    let hours = plan.hours(of: queue)
    guard hours?.isOpen(at: now) != true else { return }
    throw .closed(queue, reopens: hours?.nextOpening(after: now), hours: hours, now: now)
  }

  /// How long before closing it is asked whether somebody's turn would still come.
  private static let evening: Int64 = 8 * 3_600_000

  /// Nobody is let in whose turn would hardly come before people leave.
  private func mustBeInTime(for queue: DeskPlan.Queue, _ priority: Priority) throws(DeskRefusal) {
    guard priority == .normal, state.waiting[.queue(queue.id)] != nil, let hours = plan.hours(of: queue),
      let closes = hours.closing(after: now, within: Self.evening)
    else { return }
    let wait = state.wait(joining: queue, under: plan, at: now)
    guard !wait.passes(closes, from: now) else {
      throw .tooLate(queue, closes: hours.words(for: closes, seenFrom: now), closes)
    }
  }

  private func ticket(of session: SessionReference, in line: Line) -> Ticket? {
    state.openVisits[session]?.first { ticket in
      guard let visit = state.visits[ticket], visit.line == line else { return false }
      if case .served = visit.stage { return false }
      return true
    }
  }
}
