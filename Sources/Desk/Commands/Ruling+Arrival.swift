extension Ruling {
  /// Those who come this long before their time, or on the same day, can check in.
  static let earlyArrival: Int64 = 4 * 3_600_000

  func checkIn(_ reference: BookingReference) throws(DeskRefusal) -> DeskEvent.Change {
    let appointment = try appointment(reference)
    switch appointment.stage {
    case .booked, .missed: break
    case .arrived: throw .alreadyArrived
    case .cancelled: throw .alreadyCancelled
    }
    try mustBeTheDay(of: appointment.time)
    let calendar = appointment.time.calendar
    let grace = plan.services[appointment.time.service]?.grace ?? DeskPlan.Service.usualGrace
    return .appointmentArrived(
      DeskEvent.AppointmentArrived(
        reference: reference, ticket: nextTicket(in: .calendar(calendar), named: calendar.text),
        isLapsed: now > appointment.time.start + grace))
  }

  private func mustBeTheDay(of time: SlotTime) throws(DeskRefusal) {
    guard let hours = hours(of: time) else { return }
    let day = hours.dayNumber(at: time.start)
    let midnight = hours.zone.instant(ofWall: Int64(day) * WeeklyHours.day)
    let earliest = min(midnight, time.start - Self.earlyArrival)
    guard now >= earliest else { throw .tooEarly(earliest, words(time)) }
    guard now < time.end || hours.dayNumber(at: now) == day else { throw .appointmentOver(words(time)) }
  }
}
