extension DeskState {
  mutating func wish(_ change: DeskEvent.WaitlistJoined, at now: Int64) {
    wished += 1
    waitlist[change.reference] = WaitlistEntry(
      reference: change.reference, session: change.session, service: change.service, from: change.from, to: change.to,
      joinedAt: now, order: wished)
  }

  mutating func offer(_ change: DeskEvent.WaitlistOffered) {
    waitlist[change.reference]?.stage = .offered(change.time, until: change.until)
  }

  mutating func passOffer(of reference: BookingReference) {
    guard let time = waitlist[reference]?.offer?.time else { return }
    waitlist[reference]?.passed.insert(time.id)
    waitlist[reference]?.stage = .waiting
  }

  /// Who booked a time needs none from the list any more, however it was booked.
  mutating func grantWish(of booked: DeskEvent.AppointmentBooked) {
    let granted = waitlist.values.first {
      $0.isOpen && $0.session == booked.session && $0.service == booked.time.service
    }
    if let granted { waitlist[granted.reference]?.stage = .booked }
  }

  /// Those who still wait for a time, in the order in which they joined.
  package func openWaitlist(for service: DeskPlan.Service.ID? = nil) -> [WaitlistEntry] {
    waitlist.values.filter { $0.isOpen && (service == nil || $0.service == service) }
      .sorted { ($0.joinedAt, $0.order) < ($1.joinedAt, $1.order) }
  }

  package func waitlistEntry(_ reference: BookingReference) -> WaitlistEntry? { waitlist[reference] }

  /// The session's place on the list, with an offer before one without.
  package func waitlistEntry(of session: SessionReference, for service: DeskPlan.Service.ID) -> WaitlistEntry? {
    openWaitlist(for: service).first { $0.session == session }
  }

  /// Kept for those on the list.
  func offeredTimes(at now: Int64, but session: SessionReference?) -> [SlotTime] {
    waitlist.values.filter { $0.session != session }.compactMap(\.offer).filter { $0.until > now }.map(\.time)
  }
}
