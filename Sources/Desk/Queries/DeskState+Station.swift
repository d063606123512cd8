extension DeskState {
  /// Those who wait at a station, in the order in which they would be called if nobody came and no time passed. Then those
  /// who are parked. At most `limit` of the waiting ones.
  package func callOrder(at station: Station, under plan: DeskPlan, at now: Int64, limit: Int) -> [Visit] {
    let lines = lines(at: station, under: plan)
    var rest = self
    var order: [Visit] = []
    while order.count < limit, let next = rest.next(in: lines, under: plan, at: now), let visit = visits[next] {
      order.append(visit)
      rest.waiting[visit.line]?.removeAll { $0 == next }
    }
    return order + lines.flatMap(parked(in:))
  }

  /// How many wait at a station.
  package func waitingCount(at station: Station, under plan: DeskPlan) -> Int {
    lines(at: station, under: plan).reduce(0) { $0 + (waiting[$1]?.count ?? 0) }
  }

  /// Also of a counter that is closed now; none for a station that the plan lacks.
  func lines(at station: Station, under plan: DeskPlan) -> [Line] {
    switch station {
    case .queue(let id): plan.queues[id].map { [.queue($0.id)] } ?? []
    case .counter(let id): plan.counters[id].map(plan.lines(of:)) ?? []
    }
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

  /// Counters of which somebody said that they are open, in a stable order.
  package var openCounters: [(counter: DeskPlan.Counter.ID, record: CounterRecord)] {
    counters.filter { $0.value.standing == .open }.sorted { $0.key < $1.key }.map {
      (counter: $0.key, record: $0.value)
    }
  }

  /// Visits that were called and not served since.
  package var called: [Visit] {
    openVisits.values.joined().compactMap { visits[$0] }.filter { visit in
      if case .called = visit.stage { return true }
      return false
    }.sorted { $0.isBefore($1) }
  }
}
