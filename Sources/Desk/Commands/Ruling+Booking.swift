extension Ruling {
  func hold(
    _ choice: DeskCommand.SlotChoice, for session: SessionReference, until: Int64
  ) throws(DeskRefusal) -> DeskEvent.Change {
    guard until > now else { throw .holdInThePast }
    return .slotHeld(DeskEvent.SlotHeld(session: session, time: try time(choice, for: session), until: until))
  }

  func release(_ session: SessionReference) throws(DeskRefusal) -> DeskEvent.Change {
    guard let hold = state.holds[session], hold.until > now else { throw .nothingHeld }
    return .holdReleased(DeskEvent.AboutHold(session))
  }

  func book(
    _ choice: DeskCommand.SlotChoice, as reference: BookingReference, for session: SessionReference
  ) throws(DeskRefusal) -> DeskEvent.Change {
    guard isUnused(reference) else { throw .referenceTaken }
    let time = try time(choice, for: session)
    return .appointmentBooked(DeskEvent.AppointmentBooked(reference: reference, session: session, time: time))
  }

  func change(
    _ reference: BookingReference, to choice: DeskCommand.SlotChoice, heldBy holder: SessionReference?
  ) throws(DeskRefusal) -> DeskEvent.Change {
    let appointment = try openAppointment(reference)
    guard !choice.means(appointment.time) else { throw .sameSlot(words(appointment.time)) }
    let time = try time(choice, for: holder ?? appointment.session, except: reference)
    guard time.service == appointment.time.service else { throw .otherService }
    return .appointmentChanged(DeskEvent.AppointmentChanged(reference: reference, time: time, session: holder))
  }

  func cancel(_ reference: BookingReference) throws(DeskRefusal) -> DeskEvent.Change {
    _ = try openAppointment(reference)
    return .appointmentCancelled(DeskEvent.AboutAppointment(reference))
  }

  func appointment(_ reference: BookingReference) throws(DeskRefusal) -> Appointment {
    guard let appointment = state.appointments[reference] else { throw .unknownReference(reference) }
    return appointment
  }

  /// One that is still to come.
  private func openAppointment(_ reference: BookingReference) throws(DeskRefusal) -> Appointment {
    let appointment = try appointment(reference)
    switch appointment.stage {
    case .booked: break
    case .arrived: throw .alreadyArrived
    case .cancelled: throw .alreadyCancelled
    case .missed: throw .appointmentOver(words(appointment.time))
    }
    guard appointment.time.start > now else { throw .appointmentOver(words(appointment.time)) }
    return appointment
  }

  func words(_ time: SlotTime) -> String {
    hours(of: time)?.words(for: time.start, seenFrom: now) ?? time.local
  }

  func hours(of time: SlotTime) -> WeeklyHours? {
    if let calendar = plan.calendars[time.calendar], let hours = plan.hours(of: calendar) { return hours }
    // The calendar is gone from the plan, the promise is not.
    return WeeklyHours(id: "booked", zone: time.zone, week: Array(repeating: [], count: 7))
  }
}
