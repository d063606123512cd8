extension Ruling {
  /// How long somebody who did not come when called keeps the place.
  static let parking: Int64 = 10 * 60_000

  func call(at station: Station, by agent: AgentID) throws(DeskRefusal) -> DeskEvent.Change {
    let entries = try lines(of: station).flatMap(entries(in:))
    guard let next = CallWindow.next(among: entries, at: now) else { throw .nobodyWaiting }
    return .visitCalled(DeskEvent.VisitCalled(ticket: next, station: station, agent: agent))
  }

  func recall(_ ticket: Ticket) throws(DeskRefusal) -> DeskEvent.Change {
    try mustBeCalled(ticket)
    return .visitRecalled(DeskEvent.AboutVisit(ticket))
  }

  func park(_ ticket: Ticket) throws(DeskRefusal) -> DeskEvent.Change {
    try mustBeCalled(ticket)
    return .visitParked(DeskEvent.VisitParked(ticket: ticket, until: now + Self.parking))
  }

  /// Also brings back somebody parked, within the time that the place is kept.
  func requeue(_ ticket: Ticket) throws(DeskRefusal) -> DeskEvent.Change {
    let visit = try visit(ticket)
    switch visit.stage {
    case .called: break
    case .parked(let until): if now >= until { throw .missed(visit) }
    case .waiting, .served, .finished, .left, .missed: throw .notCalled(visit)
    }
    return .visitRequeued(DeskEvent.AboutVisit(ticket))
  }

  private func mustBeCalled(_ ticket: Ticket) throws(DeskRefusal) {
    let visit = try visit(ticket)
    guard case .called = visit.stage else { throw .notCalled(visit) }
  }

  func lines(of station: Station) throws(DeskRefusal) -> [Line] {
    switch station {
    case .queue(let id): return [.queue(try queue(id).id)]
    case .counter(let id):
      guard let counter = plan.counters[id] else { throw .unknown(.unknownCounter, "counter", id) }
      return plan.queues.filter(counter.serves).map { .queue($0.id) }
        + plan.calendars.filter(counter.serves).map { .calendar($0.id) }
    }
  }

  func entries(in line: Line) -> [CallWindow.Entry] {
    (state.waiting[line] ?? []).compactMap { state.visits[$0] }.map { visit in
      CallWindow.Entry(visit, lead: plan.lead(of: visit, in: state))
    }
  }
}

extension DeskPlan {
  func lead(of visit: Visit, in state: DeskState) -> Int64 {
    guard let booking = visit.booking, let time = state.appointments[booking]?.time else { return 0 }
    return services[time.service]?.lead ?? Service.usualLead
  }
}
