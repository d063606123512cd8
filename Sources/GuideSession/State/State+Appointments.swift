import GuideGraph

extension State {
  mutating func applyAppointment(_ body: Event.Body, in library: Library) {
    switch body {
    case .appointmentRequested: journey.place = .booking
    case .appointmentBooked(let made): book(made)
    case .appointmentChanged(let made): change(made, in: library)
    case .appointmentCancelled(let made):
      drop(made.booking.reference)
      settle(made, task: .cancel, in: library)
    case .appointmentCheckedIn(let made): settle(made, task: .checkIn, in: library)
    default: break
    }
  }

  private mutating func book(_ made: Event.AppointmentMade) {
    bookings.append(made.booking)
    effects.append(
      Effect(kind: .booking(made.booking), step: made.step, key: made.booking.reference, turn: turn))
  }

  private mutating func drop(_ reference: String) {
    effects.removeAll { $0.isBooking(reference) }
    bookings.removeAll { $0.reference == reference }
  }

  /// One appointment stays one: the moved one takes the place of the one before.
  private mutating func change(_ made: Event.AppointmentMade, in library: Library) {
    if isAt(made.step, task: .change, in: library) || !effects.contains(where: { $0.isBooking(made.booking.reference) })
    {
      if let before = reference(at: made.step, in: library) { drop(before) }
      drop(made.booking.reference)
      return book(made)
    }
    for index in effects.indices where effects[index].isBooking(made.booking.reference) {
      effects[index].kind = .booking(made.booking)
    }
    for index in bookings.indices where bookings[index].reference == made.booking.reference {
      bookings[index] = made.booking
    }
  }

  /// What the guide itself cancelled or checked in cannot be taken back; what was cancelled from elsewhere frees the way.
  private mutating func settle(_ made: Event.AppointmentMade, task: AppointmentStep.Task, in library: Library) {
    guard isAt(made.step, task: task, in: library) else { return }
    effects.append(Effect(kind: .once, step: made.step, key: "appointment-\(number)", turn: turn))
  }

  private func isAt(_ step: StepKey, task: AppointmentStep.Task, in library: Library) -> Bool {
    guard case .booking = journey.place, case .appointment(let appointment)? = library.step(step) else { return false }
    return appointment.task == task
  }

  private func reference(at step: StepKey, in library: Library) -> String? {
    guard case .appointment(let appointment)? = library.step(step) else { return nil }
    return appointment.reference.flatMap { journey.frame.variables[$0]?.lexical }
  }
}

extension Effect {
  func isBooking(_ reference: String) -> Bool {
    if case .booking(let booking) = kind { return booking.reference == reference }
    return false
  }
}
