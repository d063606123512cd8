extension DeskState {
  /// Whom the call window names next among those who wait in these lines; nil where nobody does.
  package func next(in lines: [Line], under plan: DeskPlan, at now: Int64) -> Ticket? {
    next(in: lines, under: plan) { CallWindow.next(among: $0, at: now) }
  }

  func next(
    in lines: [Line], under plan: DeskPlan, by rule: ([CallWindow.Entry]) -> CallWindow.Entry?
  ) -> Ticket? {
    let visits = lines.flatMap { waiting[$0] ?? [] }.compactMap { self.visits[$0] }
    let entries = visits.map { CallWindow.Entry($0, lead: plan.lead(of: $0, in: self)) }
    guard let next = rule(entries) else { return nil }
    return visits.first { $0.order == next.order }?.ticket
  }
}

extension DeskPlan {
  /// The queues and calendars that a counter's people serve, in the order of the document.
  package func lines(of counter: Counter) -> [Line] {
    queues.filter(counter.serves).map { .queue($0.id) } + calendars.filter(counter.serves).map { .calendar($0.id) }
  }

  func lead(of visit: Visit, in state: DeskState) -> Int64 {
    guard let booking = visit.booking, let time = state.appointments[booking]?.time else { return 0 }
    return services[time.service]?.lead ?? Service.usualLead
  }
}
