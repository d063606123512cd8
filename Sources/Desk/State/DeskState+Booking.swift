extension DeskState {
  mutating func hold(_ change: DeskEvent.SlotHeld, at now: Int64) {
    holds = holds.filter { $0.value.until > now }
    holds[change.session] = Hold(session: change.session, time: change.time, until: change.until)
  }

  mutating func book(_ change: DeskEvent.AppointmentBooked, at now: Int64) {
    holds[change.session] = nil
    grantWish(of: change)
    appointments[change.reference] = Appointment(
      reference: change.reference, session: change.session, time: change.time, changedAt: now)
    books[change.time.calendar, default: CalendarBook()].take(change.time, for: change.reference)
  }

  mutating func changeTime(_ change: DeskEvent.AppointmentChanged, at now: Int64) {
    guard let appointment = appointments[change.reference] else { return }
    holds[change.session ?? appointment.session] = nil
    move(appointment, to: change.time, as: .changed, at: now)
  }

  /// The promise was a wall time; what it means in UTC follows the zone's rules.
  mutating func resolve(_ change: DeskEvent.AppointmentChanged, at now: Int64) {
    guard let appointment = appointments[change.reference] else { return }
    move(appointment, to: change.time, as: .resolved, at: now)
  }

  private mutating func move(
    _ appointment: Appointment, to time: SlotTime, as change: Appointment.Change, at now: Int64
  ) {
    var appointment = appointment
    books[appointment.time.calendar]?.free(appointment.time, of: appointment.reference)
    books[time.calendar, default: CalendarBook()].take(time, for: appointment.reference)
    appointment.time = time
    appointment.sequence += 1
    appointment.latest = change
    appointment.changedAt = now
    appointments[appointment.reference] = appointment
  }

  mutating func cancel(_ reference: BookingReference, at now: Int64) {
    guard var appointment = appointments[reference] else { return }
    books[appointment.time.calendar]?.free(appointment.time, of: reference)
    appointment.stage = .cancelled(at: now)
    appointment.sequence += 1
    appointment.latest = .cancelled
    appointment.changedAt = now
    appointments[reference] = appointment
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
