extension DeskState {
  /// What is owed to the outside now, the oldest first. Whether it was sent is the outbox's to know.
  package func notices(under plan: DeskPlan, at now: Int64) -> [Notice] {
    (appointments.values.flatMap { notices(of: $0, under: plan, at: now) } + offerNotices(at: now) + visitNotices
      + messageNotices)
      .filter { $0.dueAt <= now }
      .sorted { ($0.dueAt, $0.id) < ($1.dueAt, $1.id) }
  }

  /// What the customer should know of it as it stands. Once it has begun there is nothing left to say, and of what was
  /// booked, changed and cancelled only the last.
  private func notices(of appointment: Appointment, under plan: DeskPlan, at now: Int64) -> [Notice] {
    guard appointment.time.start > now else { return [] }
    let subject = Notice.Subject.appointment(appointment)
    switch appointment.stage {
    case .cancelled: return [Notice(kind: .cancelled, subject: subject, dueAt: appointment.changedAt)]
    case .arrived, .missed: return []
    case .booked: break
    }
    let news = Notice(kind: appointment.latest.kind, subject: subject, dueAt: appointment.changedAt)
    let reminder = plan.services[appointment.time.service]?.reminder ?? DeskPlan.Service.usualReminder
    let remindAt = appointment.time.start - reminder
    // Who booked later than that was told the time just now.
    guard reminder > 0, appointment.changedAt < remindAt else { return [news] }
    return [news, Notice(kind: .reminder, subject: subject, dueAt: remindAt)]
  }

  private func offerNotices(at now: Int64) -> [Notice] {
    waitlist.values.compactMap { entry in
      guard let offer = entry.offer, offer.until > now else { return nil }
      return Notice(kind: .timeFree, subject: .entry(entry), dueAt: offer.until - Self.offerLength)
    }
  }

  private var visitNotices: [Notice] {
    waiting.values.joined().compactMap { visits[$0] }.filter { $0.booking == nil }
      .map { Notice(kind: .handoffWaiting, subject: .visit($0), dueAt: $0.joinedAt) }
  }

  private var messageNotices: [Notice] {
    messages.values.filter { $0.stage == .open }
      .map { Notice(kind: .messageLeft, subject: .message($0), dueAt: $0.leftAt) }
  }
}

extension Appointment.Change {
  fileprivate var kind: Notice.Kind {
    switch self {
    case .booked: .booked
    case .changed: .changed
    case .cancelled: .cancelled
    case .resolved: .clockChange
    }
  }
}
