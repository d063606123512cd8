extension DeskState {
  /// Those who wait at a station, in the order in which they would be called if nobody came and no time passed. Then those
  /// who are parked. At most `limit` of the waiting ones.
  package func callOrder(at station: Station, under plan: DeskPlan, at now: Int64, limit: Int) -> [Visit] {
    let ruling = Ruling(state: self, plan: plan, now: now)
    let lines = (try? ruling.lines(of: station)) ?? []
    var entries = lines.flatMap(ruling.entries(in:))
    var order: [Visit] = []
    while order.count < limit, let next = CallWindow.next(among: entries, at: now) {
      entries.removeAll { $0.ticket == next }
      if let visit = visits[next] { order.append(visit) }
    }
    return order + lines.flatMap(parked(in:))
  }

  /// How many wait at a station.
  package func waitingCount(at station: Station, under plan: DeskPlan) -> Int {
    let lines = (try? Ruling(state: self, plan: plan, now: 0).lines(of: station)) ?? []
    return lines.reduce(0) { $0 + (waiting[$1]?.count ?? 0) }
  }

  /// Those who wait in a line that the plan has no more: a desk document was changed under them.
  package func stranded(under plan: DeskPlan) -> [Visit] {
    openVisits.values.joined().compactMap { visits[$0] }.filter { visit in
      guard visit.isWaiting else { return false }
      switch visit.line {
      case .queue(let id): return plan.queues[id] == nil
      case .calendar(let id): return plan.calendars[id] == nil
      }
    }.sorted { $0.isBefore($1) }
  }

  /// Visits that are called or served by an agent, in the order in which they joined.
  package func visits(with agent: AgentID) -> [Visit] {
    openVisits.values.joined().compactMap { visits[$0] }.filter { visit in
      switch visit.stage {
      case .called(let call): call.agent == agent
      case .served(let by, _, _): by == agent
      case .waiting, .parked, .finished, .left, .missed: false
      }
    }.sorted { $0.isBefore($1) }
  }

  /// Visits that were called and not served since.
  package var called: [Visit] {
    openVisits.values.joined().compactMap { visits[$0] }.filter { visit in
      if case .called = visit.stage { return true }
      return false
    }.sorted { $0.isBefore($1) }
  }
}
