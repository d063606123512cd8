extension DeskState {
  /// What the passing of time has brought about by `now` and the record does not say yet: holds that are void, calls
  /// that nobody followed, places that are kept no longer, appointments that nobody came to. Asking again after applying them gives nothing.
  package func due(under plan: DeskPlan, at now: Int64) -> [DeskEvent] {
    (expiredHolds(at: now) + unheardCalls(at: now) + missedVisits(at: now)
      + missedAppointments(under: plan, at: now) + changesOfWaitlist(under: plan, at: now))
      .map { DeskEvent(at: now, $0) }
  }

  private func expiredHolds(at now: Int64) -> [DeskEvent.Change] {
    holds.values.filter { $0.until <= now }.map(\.session).sorted().map { .holdExpired(DeskEvent.AboutHold($0)) }
  }

  /// How long somebody who was called has to come before being called again.
  static let patience: Int64 = 2 * 60_000

  /// Called again twice, then parked. Who waits elsewhere yields at once and keeps the place all the same.
  private func unheardCalls(at now: Int64) -> [DeskEvent.Change] {
    openVisits.values.joined().compactMap { visits[$0] }.sorted { $0.isBefore($1) }.compactMap { visit in
      guard case .called(let call) = visit.stage, now - call.lastAt >= Self.patience else { return nil }
      if call.recalls < Ruling.recalls, !visit.isElsewhere { return .visitRecalled(DeskEvent.AboutVisit(visit.ticket)) }
      return .visitParked(DeskEvent.VisitParked(ticket: visit.ticket, until: now + Ruling.parking))
    }
  }

  private func missedVisits(at now: Int64) -> [DeskEvent.Change] {
    openVisits.values.joined().compactMap { visits[$0] }
      .filter { visit in
        if case .parked(let until) = visit.stage { return until <= now }
        return false
      }
      .sorted { $0.isBefore($1) }.map { .visitMissed(DeskEvent.AboutVisit($0.ticket)) }
  }

  private func missedAppointments(under plan: DeskPlan, at now: Int64) -> [DeskEvent.Change] {
    appointments.values
      .filter { appointment in
        let grace = plan.services[appointment.time.service]?.grace ?? DeskPlan.Service.usualGrace
        return appointment.stage == .booked && now > appointment.time.start + grace
      }
      .sorted { ($0.time.start, $0.reference) < ($1.time.start, $1.reference) }
      .map { .appointmentMissed(DeskEvent.AboutAppointment($0.reference)) }
  }
}
