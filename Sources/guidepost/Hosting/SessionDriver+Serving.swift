import Desk
import GuideGraph
import GuideSession
import Journal

/// A visit that an agent took, and what its customer passed on.
struct ServedVisit {
  var visit: Visit
  /// Nil where no conversation belongs to the ticket, as for a time booked at the counter.
  var kept: KeptSession?
  /// Nil where nothing is passed on.
  var packet: Packet?
}

extension SessionDriver {
  /// Calls whoever is next. Two who call at once get two different visits. Throws `DeskRefusal`.
  func callNext(at station: Station, agent: AgentID, under desk: FrontDesk) throws -> ServedVisit {
    let now = now()
    let key = SessionBook.randomName()
    return try book.store.write { store in
      let state = try desk.perform(
        .call(at: station, agent: agent), key: key, by: self.actor.rawValue, at: now, in: store)
      guard case .visitCalled(let call)? = state.event(for: DeskKey(key))?.change, let visit = state.visit(call.ticket)
      else { throw UnknownVisit() }
      return try self.look(at: visit, in: store)
    }
  }

  /// Starts serving: the desk's event and the customer's session move on together or not at all.
  func serve(
    _ ticket: Ticket, agent: AgentID, counter: DeskPlan.Counter.ID?, under desk: FrontDesk
  ) throws -> ServedVisit {
    let now = now()
    var rows: [StoredEvent] = []
    var served = try book.store.write { store in
      let state = try desk.perform(
        .serve(ticket, agent: agent, counter: counter), key: SessionBook.randomName(), by: self.actor.rawValue, at: now,
        in: store)
      guard let visit = state.visit(ticket) else { throw UnknownVisit() }
      var served = try self.look(at: visit, in: store)
      guard var kept = served.kept, kept.session.ticket == ticket else { return served }
      try self.book.seize(kept.stream, at: now, in: store)
      let events = try kept.session.take(.handoff(.served), at: now, by: .agent)
      rows = try self.book.append(events, to: kept.stream, expecting: kept.version, at: now, in: store)
      kept.version += events.count
      kept.said = kept.session.said
      served.kept = kept
      return served
    }
    try book.log?.append(rows)
    guard var kept = served.kept, !rows.isEmpty else { return served }
    // What the next step asks of the desk is answered here, and whoever goes on with the session may do so at once.
    try settle(&kept)
    try book.release(kept)
    served.kept = kept
    return served
  }

  /// What is known about a visit's customer.
  func look(at visit: Visit, in store: any StoreSnapshot) throws -> ServedVisit {
    let stream = StreamID.session(visit.session.text)
    guard try store.head(of: stream) > 0 else { return ServedVisit(visit: visit) }
    let kept = try book.open(stream, in: store)
    return ServedVisit(visit: visit, kept: kept, packet: kept.session.intake)
  }
}

/// The desk's record lacks what it has just written: a mistake of ours.
struct UnknownVisit: Error, CustomStringConvertible {
  var description: String { "the desk lost the visit it was asked about" }
}

extension Session {
  /// The ticket under which the customer waits.
  fileprivate var ticket: Ticket? {
    guard case .queued(let ticket, _, _) = state.journey.place else { return nil }
    return Ticket(ticket)
  }

  /// What the latest hand-off passes on; everything that may be told where none did.
  var intake: Packet {
    if case .handoff(let request) = waiting { return request.packet }
    let served = state.effects.last { $0.kind == .served }
    guard let step = served?.step, case .handoff(let handoff)? = library.step(step) else { return packet(passing: []) }
    return packet(passing: handoff.passes)
  }
}
