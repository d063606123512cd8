extension Ruling {
  func joinWaitlist(_ wish: DeskCommand.JoinWaitlist) throws(DeskRefusal) -> DeskEvent.Change {
    guard plan.services[wish.service] != nil else { throw .unknown(.unknownService, "service", wish.service) }
    if let entry = state.waitlistEntry(of: wish.session, for: wish.service) { throw .alreadyOnWaitlist(entry) }
    guard isUnused(wish.reference) else { throw .referenceTaken }
    let free = state.slots(for: wish.service, under: plan, at: now, from: wish.from, limit: 1, session: wish.session)
    if let time = free.first?.time, time.start <= wish.to ?? .max { throw .timesFree(words(time)) }
    return .waitlistJoined(
      DeskEvent.WaitlistJoined(
        reference: wish.reference, session: wish.session, service: wish.service, from: wish.from, to: wish.to))
  }

  /// The time was kept, so neither notice nor window is asked again.
  func acceptOffer(of reference: BookingReference) throws(DeskRefusal) -> DeskEvent.Change {
    let entry = try waitlistEntry(reference)
    guard let offer = entry.offer, offer.until > now, state.appointments[reference] == nil else {
      throw .nothingOffered
    }
    return .appointmentBooked(
      DeskEvent.AppointmentBooked(reference: reference, session: entry.session, time: offer.time))
  }

  func declineOffer(of reference: BookingReference) throws(DeskRefusal) -> DeskEvent.Change {
    guard try waitlistEntry(reference).offer != nil else { throw .nothingOffered }
    return .waitlistPassed(DeskEvent.AboutAppointment(reference))
  }

  func leaveWaitlist(_ reference: BookingReference) throws(DeskRefusal) -> DeskEvent.Change {
    _ = try waitlistEntry(reference)
    return .waitlistLeft(DeskEvent.AboutAppointment(reference))
  }

  /// Neither an appointment nor somebody on the list has it.
  func isUnused(_ reference: BookingReference) -> Bool {
    state.appointments[reference] == nil && state.waitlist[reference] == nil
  }

  private func waitlistEntry(_ reference: BookingReference) throws(DeskRefusal) -> WaitlistEntry {
    guard let entry = state.waitlist[reference], entry.isOpen else { throw .notOnWaitlist(reference) }
    return entry
  }
}
