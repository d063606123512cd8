extension Ruling {
  func join(_ wish: DeskCommand.JoinQueue) throws(DeskRefusal) -> DeskEvent.Change {
    let queue = try queue(wish.queue)
    try mustBeOpen(queue)
    if let ticket = ticket(of: wish.session, in: .queue(queue.id)) { throw .alreadyWaiting(ticket, in: queue) }
    if let limit = queue.limit, state.present(in: queue.id) >= limit { throw .full(queue, limit: limit) }
    return .visitJoined(
      DeskEvent.VisitJoined(
        ticket: nextTicket(in: .queue(queue.id), named: queue.id.text), queue: queue.id, session: wish.session,
        party: wish.party, priority: wish.priority, reason: wish.reason, wantsCallback: wish.wantsCallback))
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

  private func ticket(of session: SessionReference, in line: Line) -> Ticket? {
    state.openVisits[session]?.first { ticket in
      guard let visit = state.visits[ticket], visit.line == line else { return false }
      if case .served = visit.stage { return false }
      return true
    }
  }
}
