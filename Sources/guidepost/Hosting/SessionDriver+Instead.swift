import Desk
import GuideSession
import Journal

// A fixed time instead of a long wait.

extension SessionDriver {
  /// The next times that can be booked instead; none where the wait is short or nobody waits.
  func timesInstead(of kept: KeptSession) throws -> [OfferedSlot] {
    guard let desk, case .handoff(let request) = kept.session.waiting, let ticket = request.ticket else { return [] }
    return try book.store.read { try desk.timesInstead(of: ticket, at: self.now(), in: $0) }
  }

  /// Keeps a time while somebody who was to wait makes up their mind. Throws `DeskRefusal`, for one where somebody was
  /// faster.
  func holdInstead(_ slot: String, _ kept: KeptSession) throws {
    guard let desk else { return }
    let now = now()
    _ = try book.store.write { store in
      try desk.perform(
        .hold(.slot(.init(slot)), session: .init(kept.id), until: now + Self.holdLength), key: SessionBook.randomName(),
        by: self.actor.rawValue, at: now, in: store)
    }
  }

  /// Books a slot for somebody who waits in a queue or was to join one; the place in the queue and the talk end there.
  /// Throws `DeskRefusal`.
  func bookInstead(_ slot: String, _ kept: inout KeptSession) throws {
    guard let desk, case .handoff(let request) = kept.session.waiting else { return }
    let now = now()
    let id = SessionReference(kept.id)
    let key = "\(kept.id)/\(kept.version)/instead"
    let reference = SessionBook.newReference()
    var commands = [
      DeskCommand(key: .init(key), .book(.slot(.init(slot)), reference: .init(reference), session: id))
    ]
    if let ticket = request.ticket.flatMap({ Ticket($0) }) {
      commands.append(DeskCommand(key: .init(key + "/leave"), .leave(ticket)))
    }
    try book.write(&kept, at: now) { store, session in
      let state = try desk.perform(commands, by: actor.rawValue, at: now, in: store)
      guard let booking = desk.booking(reference, in: state) else { return [] }
      return try session.take(.handoff(.booked(booking)), at: now, by: actor)
    }
  }
}
