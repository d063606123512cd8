extension Ruling {
  /// How long somebody who did not come when called keeps the place.
  static let parking: Int64 = 10 * 60_000
  /// How often somebody who does not come is called again.
  static let recalls = 2

  func call(at station: Station, by agent: AgentID) throws(DeskRefusal) -> DeskEvent.Change {
    let lines = try lines(of: station)
    guard let next = state.next(in: lines, under: plan, at: now) else { throw .nobodyWaiting }
    return .visitCalled(DeskEvent.VisitCalled(ticket: next, station: station, agent: agent))
  }

  func recall(_ ticket: Ticket) throws(DeskRefusal) -> DeskEvent.Change {
    guard try called(ticket).recalls < Self.recalls else { throw .recalledEnough(ticket) }
    return .visitRecalled(DeskEvent.AboutVisit(ticket))
  }

  func park(_ ticket: Ticket) throws(DeskRefusal) -> DeskEvent.Change {
    _ = try called(ticket)
    return .visitParked(DeskEvent.VisitParked(ticket: ticket, until: now + Self.parking))
  }

  /// Gives up on somebody who was called and is not there.
  func miss(_ ticket: Ticket) throws(DeskRefusal) -> DeskEvent.Change {
    let visit = try visit(ticket)
    switch visit.stage {
    case .called, .parked: return .visitMissed(DeskEvent.AboutVisit(ticket))
    case .waiting, .served, .finished, .left, .missed: throw .notCalled(visit)
    }
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

  private func called(_ ticket: Ticket) throws(DeskRefusal) -> Visit.Call {
    let visit = try visit(ticket)
    guard case .called(let call) = visit.stage else { throw .notCalled(visit) }
    return call
  }

  private func lines(of station: Station) throws(DeskRefusal) -> [Line] {
    switch station {
    case .queue(let id): return [.queue(try queue(id).id)]
    case .counter(let id):
      let counter = try counter(id)
      if let record = state.counters[id], record.standing != .open { throw .notOpen(counter, record.standing) }
      return plan.lines(of: counter)
    }
  }
}
