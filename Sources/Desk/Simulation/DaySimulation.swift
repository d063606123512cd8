/// One day played on the real desk: its commands, its events, its rule.
struct DaySimulation {
  private enum Moment {
    case arrival(Int)
    case finish(counter: Int, ticket: Ticket)
    case shift(Int, opens: Bool)
  }

  /// What became of a customer.
  struct Story {
    var readyAt: Int64
    var startedAt: Int64?
    var counter: Int?
    var isLapsed = false
    var hasLeft = false
    /// The queue was full.
    var isTurnedAway = false
    /// What was said on joining, and the queue-length form of the same.
    var quote: WaitEstimate?
    var plainQuote: WaitEstimate?
  }

  private let scenario: Scenario
  private let policy: SimulatedPolicy
  private let customers: [SimulatedCustomer]
  private let counters: [DeskPlan.Counter]
  private let lines: [[Line]]
  private let duties: [SimulatedPolicy.Duty]
  private(set) var stories: [Story]
  private(set) var state: DeskState
  private(set) var busy: [Int64]
  private var moments = MomentHeap<Moment>()
  private var isOpen: [Bool]
  private var isFree: [Bool]
  /// By the order in which tickets were drawn.
  private var drawn: [Int] = []
  private var keys = 0

  init(_ scenario: Scenario, _ day: SimulatedDay, _ policy: SimulatedPolicy, after experience: Experience) {
    self.scenario = scenario
    self.policy = policy
    customers = day.customers
    stories = day.customers.map { Story(readyAt: max($0.arrival, $0.start ?? 0)) }
    state = DeskState(experience: experience)
    counters = scenario.plan.counters.items
    lines = counters.map(scenario.plan.lines(of:))
    duties = SimulatedPolicy.duties(lines)
    busy = counters.map { _ in 0 }
    isOpen = counters.map { _ in false }
    isFree = counters.map { _ in true }
    for absence in day.absences { book(absence.calendar, absence.start, "absent") }
    for (index, customer) in customers.enumerated() {
      if let start = customer.start, case .calendar(let calendar) = customer.line { book(calendar, start, "c\(index)") }
    }
    for shift in scenario.shifts { plan(shift) }
    for (index, customer) in customers.enumerated() { moments.push(.arrival(index), at: customer.arrival) }
  }

  private mutating func plan(_ shift: Scenario.Shift) {
    guard let counter = counters.firstIndex(where: { $0.id == shift.counter }) else { return }
    moments.push(.shift(counter, opens: true), at: shift.from)
    if shift.to < scenario.closes { moments.push(.shift(counter, opens: false), at: shift.to) }
  }

  private mutating func book(_ id: DeskPlan.Calendar.ID, _ start: Int64, _ name: String) {
    guard let calendar = scenario.plan.calendars[id] else { return }
    let reference = BookingReference(name == "absent" ? "a\(state.appointments.count)" : name)
    let time = SlotTime(
      calendar: id, service: calendar.service, branch: calendar.branch, start: start, end: start + calendar.slot,
      zone: "UTC", local: "", offset: 0)
    state.apply(
      DeskEvent(
        at: 0, .appointmentBooked(DeskEvent.AppointmentBooked(reference: reference, session: "s", time: time))))
  }

  mutating func run() {
    var last: Int64 = 0
    while let (now, moment) = moments.pop() {
      last = now
      switch moment {
      case .arrival(let index): arrive(index, at: now)
      case .finish(let counter, let ticket): finish(ticket, at: counter, now)
      case .shift(let counter, let opens): shift(counter, opens, at: now)
      }
      call(at: now)
    }
    for event in state.due(under: scenario.plan, at: last + WeeklyHours.day) { state.apply(event) }
  }
}

// MARK: - What happens

extension DaySimulation {
  private mutating func order(_ action: DeskCommand.Action, at now: Int64) -> DeskEvent.Change? {
    keys += 1
    return try? state.carryOut(DeskCommand(key: DeskKey("k\(keys)"), action), under: scenario.plan, at: now).change
  }

  private mutating func arrive(_ index: Int, at now: Int64) {
    let customer = customers[index]
    switch customer.line {
    case .calendar:
      if case .appointmentArrived(let change)? = order(.checkIn(BookingReference("c\(index)")), at: now) {
        stories[index].isLapsed = change.isLapsed
        drawn.append(index)
      }
    case .queue(let id):
      guard !yields(index, id, at: now) else { return }
      let wish = DeskCommand.JoinQueue(
        queue: id, session: SessionReference("c\(index)"), priority: customer.isUrgent ? .urgent : .normal)
      if case .visitJoined? = order(.joinQueue(wish), at: now) {
        drawn.append(index)
      } else {
        stories[index].isTurnedAway = true
      }
    }
  }

  /// Whether somebody who is told the wait takes another offer.
  private mutating func yields(_ index: Int, _ id: DeskPlan.Queue.ID, at now: Int64) -> Bool {
    guard scenario.quotes || scenario.offers != nil, let queue = scenario.plan.queues[id] else { return false }
    let wait = state.wait(joining: queue, under: scenario.plan, at: now)
    stories[index].quote = wait
    stories[index].plainQuote = WaitEstimate(
      ahead: state.waiting.values.reduce(0) { $0 + $1.count }, mean: scenario.plan.expected(in: .queue(id)),
      counters: isOpen.count { $0 })
    guard let offers = scenario.offers, customers[index].yields, !customers[index].isUrgent else { return false }
    stories[index].hasLeft = wait.careful > offers.above
    return stories[index].hasLeft
  }

  private mutating func finish(_ ticket: Ticket, at counter: Int, _ now: Int64) {
    _ = order(.finish(ticket, disposition: nil), at: now)
    isFree[counter] = true
    state.forget(ticket)
  }

  private mutating func shift(_ counter: Int, _ opens: Bool, at now: Int64) {
    isOpen[counter] = opens
    _ = order(.setCounter(counters[counter].id, opens ? .open : .closed, agent: agent(counter)), at: now)
  }

  private func agent(_ counter: Int) -> AgentID { AgentID(counters[counter].id.text) }

  private mutating func call(at now: Int64) {
    for counter in counters.indices where isOpen[counter] && isFree[counter] {
      guard !state.waiting.isEmpty else { return }
      guard let ticket = next(at: counter, now) else { continue }
      _ = order(.serve(ticket, agent: agent(counter), counter: counters[counter].id), at: now)
      guard let visit = state.visit(ticket) else { continue }
      let index = drawn[visit.order]
      stories[index].startedAt = now
      stories[index].counter = counter
      isFree[counter] = false
      busy[counter] += customers[index].service
      moments.push(.finish(counter: counter, ticket: ticket), at: now + customers[index].service)
    }
  }

  private mutating func next(at counter: Int, _ now: Int64) -> Ticket? {
    guard policy == .callWindow else {
      return state.next(in: lines[counter], under: scenario.plan) {
        policy.next(among: $0, at: now, duty: duties[counter])
      }
    }
    guard
      case .visitCalled(let call)? = order(.call(at: .counter(counters[counter].id), agent: agent(counter)), at: now)
    else { return nil }
    return call.ticket
  }
}

extension DeskState {
  /// Drops what a simulation needs no more; the record of a real desk keeps everything.
  fileprivate mutating func forget(_ ticket: Ticket) {
    visits[ticket] = nil
    receipts.removeAll(keepingCapacity: true)
  }
}
