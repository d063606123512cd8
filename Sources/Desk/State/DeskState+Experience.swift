import Foundation

extension DeskState {
  package init(experience: Experience) { self.experience = experience }

  mutating func finish(_ change: DeskEvent.ServiceFinished, at now: Int64) {
    if let visit = visits[change.ticket], case .served(_, _, let since) = visit.stage, now > since,
      now - since < Self.longestService
    {
      experience.lengths[visit.line, default: Moments()].add(log(Double(now - since)))
    }
    close(change.ticket, as: .finished(change.disposition, at: now))
  }

  /// Somebody forgot to say that serving was over.
  private static let longestService: Int64 = 12 * 3_600_000

  mutating func miss(_ reference: BookingReference, at now: Int64) {
    guard let appointment = appointments[reference] else { return }
    experience.kept[appointment.time.service, default: Moments()].add(0)
    appointments[reference]?.stage = .missed(at: now)
  }

  /// Who was taken for missed and comes after all has been counted.
  mutating func learn(from appointment: Appointment, arrivingAt now: Int64) {
    let service = appointment.time.service
    if appointment.stage == .booked { experience.kept[service, default: Moments()].add(1) }
    let late = now - appointment.time.start
    // Hours early or late are a mistake or another errand, and would blur what is usual.
    guard abs(late) <= 3_600_000 else { return }
    experience.lateness[service, default: Moments()].add(Double(late) / 60_000)
  }
}
