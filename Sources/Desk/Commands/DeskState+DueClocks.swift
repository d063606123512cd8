import GuideDocument

extension DeskState {
  /// Appointments to come whose wall time means another instant than when they were booked, because the rules of their
  /// zone have changed since. What was promised is the wall time. A process has one set of rules for all its life, so
  /// asking once is enough.
  package func movedClocks(at now: Int64) -> [DeskEvent] {
    appointments.values
      .filter { $0.stage == .booked }
      .compactMap { appointment in
        guard let time = appointment.time.resolvedAnew, max(time.start, appointment.time.start) > now else {
          return nil
        }
        return DeskEvent.AppointmentChanged(reference: appointment.reference, time: time)
      }
      .sorted { ($0.time.start, $0.reference) < ($1.time.start, $1.reference) }
      .map { DeskEvent(at: now, .appointmentResolved($0)) }
  }
}

extension SlotTime {
  /// Whether the wall clock of the place shows the start twice that day.
  package var isRepeated: Bool {
    LocalZone(zone).map { $0.instants(ofWall: start + Int64(offset) * 60_000).count > 1 } ?? false
  }

  /// The same wall time under the zone's rules of today, where these have changed; of two instants the first, in a gap the
  /// one by the offset before it. Nil where nothing changed, and where the zone data no longer knows the zone.
  var resolvedAnew: SlotTime? {
    guard let zone = LocalZone(self.zone), zone.shift(at: start) / 60_000 != Int64(offset) else { return nil }
    let instant = zone.instant(ofWall: start + Int64(offset) * 60_000)
    let clock = WallClock(at: instant, in: zone)
    return SlotTime(
      calendar: calendar, service: service, branch: branch, start: instant, end: instant + (end - start),
      zone: self.zone, local: "\(clock.date)T\(clock.time)", offset: Int(zone.shift(at: instant) / 60_000),
      resource: resource)
  }
}
