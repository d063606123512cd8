import Desk
import GuideGraph
import GuideSession
import Journal

extension SessionDriver {
  /// Closes an agent's part: the session's wrap-up and the end of the visit at the desk stand together or not at all.
  func wrapUp(
    _ outcome: Outcome, _ code: GuideGraph.DispositionCode?, summary: String, _ kept: inout KeptSession
  ) throws {
    let now = now()
    let id = kept.id
    let key = "\(id)/\(kept.version)/wrap-up"
    try book.write(&kept, at: now) { store, session in
      let events = try session.take(.agent(.wrapUp(outcome, code, summary: summary)), at: now, by: actor)
      guard let desk else { return events }
      for visit in try desk.current(in: store).visits(of: SessionReference(id)) {
        guard case .served = visit.stage else { continue }
        try desk.perform(
          .finish(visit.ticket, disposition: code.map { .init($0.text) }), key: "\(key)/\(visit.ticket)",
          by: actor.rawValue, at: now, in: store)
      }
      return events
    }
  }
}
