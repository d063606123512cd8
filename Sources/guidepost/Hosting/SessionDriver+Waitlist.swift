import Desk
import GuideGraph
import GuideSession
import Journal

extension SessionDriver {
  /// The reference under which the customer waits for a free time. Throws `DeskRefusal`.
  func joinWaitlist(for service: ServiceID, _ kept: KeptSession) throws -> String {
    guard let desk else { return "" }
    let now = now()
    let service = DeskPlan.Service.ID(service.text)
    return try book.store.write { store in
      if let entry = try desk.current(in: store).waitlistEntry(of: .init(kept.id), for: service) {
        return entry.reference.text
      }
      let reference = SessionBook.newReference()
      try desk.perform(
        .joinWaitlist(.init(reference: .init(reference), session: .init(kept.id), service: service)),
        key: "\(kept.id)/waitlist/\(reference)", by: self.actor.rawValue, at: now, in: store)
      return reference
    }
  }

  /// Whether somebody does what time demands: keeps free times for those on the waiting list, erases what is due.
  func hasWorker() throws -> Bool {
    guard desk != nil else { return false }
    return try book.store.read { try WorkerPresence.isAtWork(at: self.now(), in: $0) }
  }

  /// Whether the waiting list keeps a time for somebody just now.
  func keepsTimes(for service: ServiceID) throws -> Bool {
    guard let desk else { return false }
    let now = now()
    let entries = try book.store.read { try desk.current(in: $0).openWaitlist(for: .init(service.text)) }
    return entries.contains { $0.offer.map { $0.until > now } ?? false }
  }

  /// Books the time that is kept under a reference of the waiting list. Throws `DeskRefusal`, and `CodeRefusal` for a
  /// wrong reference, which counts as one of a booking does.
  func takeKeptTime(_ reference: String, _ kept: inout KeptSession) throws {
    guard let desk else { return }
    _ = try book.store.write { store in
      try store.guess(of: .bookingReferences, at: self.now()) {
        try desk.current(in: store).waitlistEntry(.init(reference))
      }
    }.get()
    try appoint(&kept, reference, .acceptOffer(.init(reference))) { .booked($0) }
  }
}
