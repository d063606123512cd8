extension Ruling {
  func set(
    _ id: DeskPlan.Counter.ID, _ standing: CounterStanding, by agent: AgentID
  ) throws(DeskRefusal) -> DeskEvent.Change {
    let counter = try counter(id)
    if let record = state.counters[id], record.standing == standing, record.agent == agent {
      throw .alreadyStands(counter, standing)
    }
    return .counterChanged(DeskEvent.CounterChanged(counter: id, standing: standing, agent: agent))
  }

  func counter(_ id: DeskPlan.Counter.ID) throws(DeskRefusal) -> DeskPlan.Counter {
    guard let counter = plan.counters[id] else { throw .unknown(.unknownCounter, "counter", id) }
    return counter
  }
}

extension DeskRefusal {
  static func notOpen(_ counter: DeskPlan.Counter, _ standing: CounterStanding) -> Self {
    DeskRefusal(
      .counterNotOpen(standing), "\(counter.name) is \(standing.words). Open it first: desk open \(counter.id)")
  }

  static func alreadyStands(_ counter: DeskPlan.Counter, _ standing: CounterStanding) -> Self {
    DeskRefusal(.counterUnchanged, "\(counter.name) is \(standing.words) already.")
  }

  static func recalledEnough(_ ticket: Ticket) -> Self {
    DeskRefusal(
      .recalledEnough, "Ticket \(ticket) was called three times. Park it, so that the next can be called meanwhile.")
  }
}
