extension DeskState {
  package func visit(_ ticket: Ticket) -> Visit? { visits[ticket] }

  /// The session's visits that are not over, in the order in which it joined.
  package func visits(of session: SessionReference) -> [Visit] {
    (openVisits[session] ?? []).compactMap { visits[$0] }
  }

  package func booking(_ reference: BookingReference) -> Appointment? { appointments[reference] }

  /// The session's appointments that are still to come or under way, by start.
  package func bookings(of session: SessionReference) -> [Appointment] {
    appointments.values.filter { $0.session == session && $0.stage == .booked }
      .sorted { ($0.time.start, $0.reference) < ($1.time.start, $1.reference) }
  }

  /// What the session holds, if the hold is not void.
  package func hold(of session: SessionReference, at now: Int64) -> Hold? {
    holds[session].flatMap { $0.until > now ? $0 : nil }
  }

  package func message(_ id: MessageID) -> Message? { messages[id] }

  /// Messages not closed yet, the oldest first.
  package func openMessages(in inbox: DeskPlan.Inbox.ID) -> [Message] {
    messages.values.filter { message in
      if case .closed = message.stage { return false }
      return message.inbox == inbox
    }.sorted { ($0.leftAt, $0.id) < ($1.leftAt, $1.id) }
  }

  /// Those who wait in a line in the order in which they will be called when nobody else comes.
  package func waiting(in line: Line) -> [Visit] {
    let visits = (waiting[line] ?? []).compactMap { self.visits[$0] }
    return visits.filter { $0.priority == .urgent } + visits.filter { $0.priority != .urgent }
  }

  /// Waiting or parked: those who keep a place.
  func present(in queue: DeskPlan.Queue.ID) -> Int {
    (waiting[.queue(queue)]?.count ?? 0) + parked(in: .queue(queue)).count
  }

  func parked(in line: Line) -> [Visit] {
    openVisits.values.joined().compactMap { visits[$0] }.filter { visit in
      if case .parked = visit.stage { return visit.line == line }
      return false
    }
  }
}
