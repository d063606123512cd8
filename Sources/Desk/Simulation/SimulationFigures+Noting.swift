extension SimulationFigures {
  mutating func note(_ day: DaySimulation, _ customers: [SimulatedCustomer], _ scenario: Scenario) {
    days += 1
    busy += day.busy.reduce(0, +)
    staffed += scenario.shifts.reduce(0) { $0 + ($1.to - $1.from) }
    let starts = WalkInStarts(day.stories, customers, counters: day.busy.count)
    for (customer, story) in zip(customers, day.stories) {
      guard let started = story.startedAt else {
        note(gone: story)
        continue
      }
      let hour = Int(customer.arrival / 3_600_000)
      if customer.start != nil {
        note(appointment: story, startedAt: started, hour, isPassed: starts.pass(story, customer, scenario))
      } else {
        note(walkIn: story, started - customer.arrival, hour, isUrgent: customer.isUrgent)
      }
    }
  }

  private mutating func note(gone story: DaySimulation.Story) {
    if story.hasLeft {
      left += 1
    } else if story.isTurnedAway {
      turnedAway += 1
    } else {
      unserved += 1
    }
  }

  private mutating func note(
    appointment story: DaySimulation.Story, startedAt started: Int64, _ hour: Int, isPassed: Bool
  ) {
    guard !story.isLapsed else {
      lapsed += 1
      return
    }
    let wait = max(0, started - story.readyAt)
    appointments.note(wait)
    within5.note(wait <= 5 * 60_000)
    within10.note(wait <= 10 * 60_000)
    passed.note(isPassed)
    hours[hour, default: Hour()].within5.note(wait <= 5 * 60_000)
  }

  private mutating func note(walkIn story: DaySimulation.Story, _ wait: Int64, _ hour: Int, isUrgent: Bool) {
    if isUrgent {
      urgent.note(wait)
    } else {
      walkIns.note(wait)
      hours[hour, default: Hour()].walkIns.note(wait)
    }
    if let quote = story.quote, let plain = story.plainQuote { quotes.note(quote, plain: plain, wait: wait) }
  }
}

/// When those without an appointment were called, by counter: to see whether one of them was called in the turn of an
/// appointment that the same counter could have served.
private struct WalkInStarts {
  private var starts: [[Int64]]

  init(_ stories: [DaySimulation.Story], _ customers: [SimulatedCustomer], counters: Int) {
    starts = Array(repeating: [], count: counters)
    for (customer, story) in zip(customers, stories) where !customer.isUrgent {
      guard customer.start == nil || story.isLapsed, let started = story.startedAt, let counter = story.counter
      else { continue }
      starts[counter].append(started)
    }
    for counter in starts.indices { starts[counter].sort() }
  }

  func pass(_ story: DaySimulation.Story, _ customer: SimulatedCustomer, _ scenario: Scenario) -> Bool {
    guard !story.isLapsed, let started = story.startedAt, started > story.readyAt else { return false }
    return scenario.plan.counters.items.indices.contains { counter in
      guard scenario.plan.lines(of: scenario.plan.counters.items[counter]).contains(customer.line) else { return false }
      let after = starts[counter].firstIndex { $0 > story.readyAt }
      return after.map { starts[counter][$0] < started } ?? false
    }
  }
}
