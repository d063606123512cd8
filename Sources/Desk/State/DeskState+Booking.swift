extension DeskState {
  mutating func hold(_ change: DeskEvent.SlotHeld, at now: Int64) {
    holds = holds.filter { $0.value.until > now }
    holds[change.session] = Hold(session: change.session, time: change.time, until: change.until)
  }

  mutating func book(_ change: DeskEvent.AppointmentBooked) {
    holds[change.session] = nil
    appointments[change.reference] = Appointment(
      reference: change.reference, session: change.session, time: change.time)
    books[change.time.calendar, default: CalendarBook()].take(change.time, for: change.reference)
  }

  mutating func changeTime(_ change: DeskEvent.AppointmentChanged) {
    guard var appointment = appointments[change.reference] else { return }
    holds[appointment.session] = nil
    books[appointment.time.calendar]?.free(appointment.time, of: change.reference)
    books[change.time.calendar, default: CalendarBook()].take(change.time, for: change.reference)
    appointment.time = change.time
    appointment.sequence += 1
    appointments[change.reference] = appointment
  }

  mutating func cancel(_ reference: BookingReference, at now: Int64) {
    guard let time = appointments[reference]?.time else { return }
    books[time.calendar]?.free(time, of: reference)
    appointments[reference]?.stage = .cancelled(at: now)
    appointments[reference]?.sequence += 1
  }

  mutating func arrive(_ change: DeskEvent.AppointmentArrived, at now: Int64) {
    guard let appointment = appointments[change.reference] else { return }
    learn(from: appointment, arrivingAt: now)
    appointments[change.reference]?.stage = .arrived(change.ticket, isLapsed: change.isLapsed)
    admit(
      Visit(
        ticket: change.ticket, session: appointment.session, line: .calendar(appointment.time.calendar), party: nil,
        priority: .normal, reason: nil, wantsCallback: false, isRemote: false, booking: change.reference,
        promisedStart: change.isLapsed ? nil : appointment.time.start, joinedAt: now, order: drawn, stage: .waiting))
  }

  mutating func leave(_ change: DeskEvent.MessageLeft, at now: Int64) {
    messages[change.message] = Message(
      id: change.message, inbox: change.inbox, session: change.session, leftAt: now)
  }
}
