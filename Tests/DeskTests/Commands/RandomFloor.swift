@testable import Desk

/// A floor of two counters on which everything happens at once: people walk in, come to appointments early, in time and
/// late, are called, come or do not come, move on; counters open, go on breaks and offline.
struct RandomFloor {
  static let plan = DeskPlan(
    reading: """
      <desk xmlns="urn:guidepost:1" id="floor">
        <hours id="always" zone="UTC"><open days="mon tue wed thu fri sat sun" from="00:00" to="24:00"/></hours>
        <branch id="b" name="B" zone="UTC"/>
        <service id="talk" expected="PT5M"/> <service id="visit" expected="PT10M" lead="PT5M" grace="PT10M"/>
        <queue id="care" branch="b" services="talk" hours="always"/>
        <queue id="cash" branch="b" services="talk" hours="always" skills="money"/>
        <counter id="all" branch="b" services="talk visit" skills="money"/>
        <counter id="talk" branch="b" services="talk"/>
        <calendar id="one" service="visit" branch="b" slot="PT15M" capacity="9" hours="always"/>
      </desk>
      """)

  private(set) var state = DeskState()
  private(set) var events: [DeskEvent] = []
  private(set) var now = utc("2026-11-23T09:00")
  private var numbers: SeededNumbers
  private var count = 0
  private var references: [BookingReference] = []

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  /// What is asked for next, decided but not yet applied; nil where the desk refuses.
  mutating func step() -> (action: DeskCommand.Action, event: DeskEvent)? {
    count += 1
    now += Int64.random(in: 0...3, using: &numbers) * 40_000
    if Int.random(in: 0...5, using: &numbers) == 0 { book() }
    let action = action()
    guard let event = try? state.decide(DeskCommand(key: DeskKey("k\(count)"), action), under: Self.plan, at: now).first
    else { return nil }
    return (action, event)
  }

  mutating func apply(_ event: DeskEvent) {
    events.append(event)
    state.apply(event)
  }

  /// Lets time do its work.
  mutating func pass() { for event in state.due(under: Self.plan, at: now) { apply(event) } }

  private mutating func book() {
    let start = now / minute * minute + Int64.random(in: -8...20, using: &numbers) * minute
    let time = SlotTime(
      calendar: "one", service: "visit", branch: "b", start: start, end: start + 15 * minute, zone: "UTC", local: "",
      offset: 0)
    references.append(DeskID("R\(count)"))
    apply(
      DeskEvent(
        at: now,
        .appointmentBooked(DeskEvent.AppointmentBooked(reference: DeskID("R\(count)"), session: "s", time: time)))
    )
  }

  private mutating func ticket(_ wanted: (Visit) -> Bool) -> Ticket {
    let open = state.openVisits.values.joined().compactMap { state.visits[$0] }.filter(wanted)
      .sorted { $0.order < $1.order }
    return open.randomElement(using: &numbers)?.ticket ?? Ticket(series: "C", number: 1)
  }

  private mutating func counter() -> DeskPlan.Counter.ID { Bool.random(using: &numbers) ? "all" : "talk" }
  private mutating func queue() -> DeskPlan.Queue.ID { Bool.random(using: &numbers) ? "care" : "cash" }

  private static func isCalled(_ visit: Visit) -> Bool {
    if case .called = visit.stage { return true }
    return false
  }

  private static func isAway(_ visit: Visit) -> Bool {
    if case .parked = visit.stage { return true }
    return isCalled(visit)
  }

  private static func isServed(_ visit: Visit) -> Bool {
    if case .served = visit.stage { return true }
    return false
  }

  private mutating func action() -> DeskCommand.Action {
    switch Int.random(in: 0...29, using: &numbers) {
    case 0...6:
      return .joinQueue(
        DeskCommand.JoinQueue(
          queue: queue(), session: DeskID("s\(count)"),
          priority: Int.random(in: 0...9, using: &numbers) == 0 ? .urgent : .normal,
          isRemote: Int.random(in: 0...5, using: &numbers) == 0))
    case 7...11: return .checkIn(references.suffix(8).randomElement(using: &numbers) ?? "none")
    case 12...18: return .call(at: .counter(counter()), agent: "ann")
    case 19: return .recall(ticket(Self.isCalled))
    case 20: return .park(ticket(Self.isCalled))
    case 21: return .requeue(ticket(Self.isAway))
    case 22, 23: return .serve(ticket(Self.isCalled), agent: "ann", counter: nil)
    case 24: return .finish(ticket(Self.isServed), disposition: nil)
    case 25: return .transfer(ticket(\.isOpen), to: queue())
    case 26: return .leave(ticket(\.isWaiting))
    case 27: return .requestCallback(ticket(\.isWaiting))
    case 28: return .miss(ticket(Self.isAway))
    default:
      let standings = CounterStanding.allCases + [.open, .open]
      return .setCounter(counter(), standings.randomElement(using: &numbers) ?? .open, agent: "ann")
    }
  }
}
