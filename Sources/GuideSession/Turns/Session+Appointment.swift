import GuideGraph

extension Session {
  mutating func take(_ report: Command.AppointmentReport) throws(Misuse) {
    if try takeWhileAway(report) { return }
    guard case .booking = state.journey.place, case .appointment(let appointment) = step else {
      throw .notWaiting(for: "an appointment", but: waitingFor)
    }
    let here = Event.AtStep(step: key)
    switch report {
    case .offered(let slots): return emit(.appointmentOffered(.init(step: key, slots: slots)))
    case .held(let slot): return emit(.appointmentHeld(.init(step: key, slot: slot)))
    case .booked(let booking), .changed(let booking), .cancelled(let booking), .checkedIn(let booking):
      let made = recorded(booking, at: appointment)
      emit(appointment.task.event(made))
      make(booking, appointment)
    case .unavailable:
      emit(.appointmentUnavailable(here))
      leave(by: appointment.unavailable, via: .unavailable)
    case .declined:
      emit(.appointmentDeclined(here))
      leave(by: appointment.declined, via: .declined)
    case .failed(let why):
      emit(.appointmentFailed(.init(step: key, reason: "appointment", detail: why)))
      leave(by: appointment.failed, via: .failed)
    }
    advance()
  }

  /// A booking may be cancelled from anywhere: that frees the way back.
  private mutating func takeWhileAway(_ report: Command.AppointmentReport) throws(Misuse) -> Bool {
    if case .booking = state.journey.place, case .appointment(let here) = step, here.task.takes(report) { return false }
    switch report {
    case .cancelled(let booking) where state.bookings.contains { $0.reference == booking.reference }:
      let made = recorded(booking, at: nil)
      emit(.appointmentCancelled(made))
      return true
    case .changed(let booking) where state.bookings.contains { $0.reference == booking.reference }:
      let made = recorded(booking, at: nil)
      emit(.appointmentChanged(made))
      return true
    case .booked, .changed, .cancelled, .checkedIn: throw .notWaiting(for: "that", but: waitingFor)
    case .offered, .held, .unavailable, .declined, .failed: return false
    }
  }

  private mutating func make(_ booking: Booking, _ appointment: AppointmentStep) {
    for result in appointment.results {
      let text: String
      switch result.part {
      case .start: text = booking.start
      case .end: text = booking.end
      case .place: text = booking.place
      case .zone: text = booking.zone
      case .reference: text = booking.reference
      }
      let value = guide.variables[result.variable].flatMap { $0.type.parse(text, values: $0.values) } ?? .empty
      emit(.assigned(.init(name: result.variable, value: record(value, of: result.variable))))
    }
    leave(by: appointment.done, via: .done)
  }
}

extension AppointmentStep.Task {
  /// Whether the report tells that this was done. A change may come as a new booking.
  fileprivate func takes(_ report: Command.AppointmentReport) -> Bool {
    switch (self, report) {
    case (.book, .booked), (.change, .changed), (.change, .booked), (.cancel, .cancelled), (.checkIn, .checkedIn): true
    default: false
    }
  }

  fileprivate func event(_ made: Event.AppointmentMade) -> Event.Body {
    switch self {
    case .book: .appointmentBooked(made)
    case .change: .appointmentChanged(made)
    case .cancel: .appointmentCancelled(made)
    case .checkIn: .appointmentCheckedIn(made)
    }
  }
}
