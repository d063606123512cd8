import Desk
import GuideGraph
import GuideSession
import Journal

extension SessionDriver {
  /// The next times for the service asked for, after `from`.
  func slots(for request: AppointmentRequest, _ kept: KeptSession, from: Int64? = nil, limit: Int = 6) throws
    -> [OfferedSlot]
  {
    guard let desk else { return [] }
    return try book.store.read {
      try desk.slots(for: request.service, from: from, limit: limit, session: kept.id, at: self.now(), in: $0)
    }
  }

  /// The booking that a reference names, however that is typed; nil for what cannot be a reference. Throws `CodeRefusal`
  /// for a wrong one, which is logged, and for every one while too many were wrong, unless this session made the booking.
  func booking(_ typed: String, for kept: KeptSession) throws -> Booking? {
    guard let desk, let reference = ResumeCode(typed)?.description else { return nil }
    let isOwn = kept.session.state.bookings.contains { $0.reference == reference }
    guard !isOwn else { return try book.store.read { desk.booking(reference, in: try desk.current(in: $0)) } }
    return try book.store.write { store in
      try store.guess(of: .bookingReferences, at: self.now()) {
        desk.booking(reference, in: try desk.current(in: store))
      }
    }.get()
  }

  /// How the place of a booking is found; nil where the desk document does not say.
  func directions(to booking: Booking) throws -> String? {
    guard let desk else { return nil }
    return try book.store.read { store in
      let appointment = try desk.current(in: store).booking(BookingReference(booking.reference))
      return appointment.flatMap { desk.plan.branches[$0.time.branch]?.directions }
    }
  }

  /// How long a time is kept while somebody makes up their mind, in milliseconds.
  static let holdLength: Int64 = 5 * 60_000

  /// Keeps a time for a moment. Throws `DeskRefusal`, for one where somebody was faster.
  func holdSlot(_ slot: String, _ kept: inout KeptSession) throws {
    guard let desk else { return }
    let now = now()
    let (id, version) = (kept.id, kept.version)
    try book.write(&kept, at: now) { store, session in
      try desk.perform(
        .hold(.slot(.init(slot)), session: .init(id), until: now + Self.holdLength), key: "\(id)/\(version)/hold",
        by: actor.rawValue, at: now, in: store)
      return try session.take(.appointment(.held(slot: slot)), at: now, by: actor)
    }
  }

  /// Lets others have the time that was kept. Nothing happens where the time has run out by itself.
  func releaseSlot(_ kept: KeptSession) throws {
    guard let desk else { return }
    let now = now()
    try book.store.write { store in
      guard try desk.current(in: store).hold(of: .init(kept.id), at: now) != nil else { return }
      try desk.perform(
        .release(session: .init(kept.id)), key: SessionBook.randomName(), by: self.actor.rawValue, at: now, in: store)
    }
  }

  /// Books a slot under a new reference. Throws `DeskRefusal`, for one where somebody was faster.
  func bookSlot(_ slot: String, _ kept: inout KeptSession) throws {
    let reference = SessionBook.newReference()
    try appoint(&kept, reference, .book(.slot(.init(slot)), reference: .init(reference), session: .init(kept.id))) {
      .booked($0)
    }
  }

  /// Moves a booking to another slot, in one event.
  func changeBooking(_ reference: String, to slot: String, _ kept: inout KeptSession) throws {
    try appoint(&kept, reference, .change(.init(reference), to: .slot(.init(slot)), heldBy: .init(kept.id))) {
      .changed($0)
    }
  }

  func cancelBooking(_ reference: String, _ kept: inout KeptSession) throws {
    try appoint(&kept, reference, .cancel(.init(reference))) { .cancelled($0) }
  }

  func checkIn(_ reference: String, _ kept: inout KeptSession) throws {
    try appoint(&kept, reference, .checkIn(.init(reference))) { .checkedIn($0) }
  }

  func appoint(
    _ kept: inout KeptSession, _ reference: String, _ action: DeskCommand.Action,
    _ report: (Booking) -> GuideSession.Command.AppointmentReport
  ) throws {
    guard let desk else { return }
    let now = now()
    let version = kept.version
    let id = kept.id
    try book.write(&kept, at: now) { store, session in
      let state = try desk.perform(action, key: "\(id)/\(version)/\(reference)", by: actor.rawValue, at: now, in: store)
      guard let booking = desk.booking(reference, in: state) else { return [] }
      return try session.take(.appointment(report(booking)), at: now, by: actor)
    }
    try settle(&kept)
  }
}

extension SessionBook {
  /// A booking reference with at least 60 random bits.
  static func newReference() -> String {
    var generator = SystemRandomNumberGenerator()
    return ResumeCode(using: &generator).description
  }
}
