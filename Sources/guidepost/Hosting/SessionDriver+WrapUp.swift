import Desk
import GuideGraph
import GuideSession
import Journal

extension SessionDriver {
  /// Closes an agent's part: the session's wrap-up and the end of the visit at the desk stand together or not at all.
  /// `score`: what the customer said to how it went, from 1 to 5.
  func wrapUp(_ wrapUp: GuideSession.Command.WrapUp, score: Int?, _ kept: inout KeptSession) throws {
    let now = now()
    let id = kept.id
    let stream = kept.stream
    let key = "\(id)/\(kept.version)/wrap-up"
    try book.write(&kept, at: now) { store, session in
      let events = try self.events(of: wrapUp, score: score, in: &session, at: now)
      try self.finishVisits(of: id, as: wrapUp.disposition, key: key, at: now, in: store)
      // Whoever comes next, the customer for one, finds the session free.
      try self.book.release(stream, in: store)
      return events
    }
  }

  /// Passes a customer on who is being served: the place in the line and the walk stay what they are, and whoever takes
  /// over goes on at the same step. The agent's part ends. Throws `DeskRefusal`.
  func transfer(
    _ ticket: Ticket, to queue: DeskPlan.Queue.ID, _ wrapUp: GuideSession.Command.WrapUp, _ kept: inout KeptSession
  ) throws {
    guard let desk else { return }
    let now = now()
    let stream = kept.stream
    let key = "\(kept.id)/\(kept.version)/transfer"
    try book.write(&kept, at: now) { store, session in
      try desk.perform(.transfer(ticket, to: queue), key: key, by: self.actor.rawValue, at: now, in: store)
      var events = try session.take(.agent(.note(wrapUp.summary)), at: now, by: self.actor)
      events += try session.take(.agent(.wrapUp(wrapUp)), at: now, by: self.actor)
      try self.book.release(stream, in: store)
      return events
    }
  }

  private func events(
    of wrapUp: GuideSession.Command.WrapUp, score: Int?, in session: inout Session, at now: Int64
  ) throws -> [Event] {
    var events: [Event] = []
    if let score {
      events += try session.take(.feedback(solved: nil, score: score, comment: nil), at: now, by: .customer)
    }
    return events + (try session.take(.agent(.wrapUp(wrapUp)), at: now, by: actor))
  }

  private func finishVisits(
    of id: String, as code: GuideGraph.DispositionCode?, key: String, at now: Int64, in store: any StoreTransaction
  ) throws {
    guard let desk else { return }
    for visit in try desk.current(in: store).visits(of: SessionReference(id)) {
      guard case .served = visit.stage else { continue }
      try desk.perform(
        .finish(visit.ticket, disposition: code.map { .init($0.text) }), key: "\(key)/\(visit.ticket)",
        by: actor.rawValue, at: now, in: store)
    }
  }
}
