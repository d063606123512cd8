@testable import Desk

/// A busy desk: commands without sense or order, few names, so that everything collides.
struct RandomDesk {
  static let plan = DeskPlan(
    reading: """
      <desk xmlns="urn:guidepost:1" id="busy">
        <hours id="always" zone="Europe/Berlin"><open days="mon tue wed thu fri sat sun" from="00:00" to="24:00"/></hours>
        <branch id="b" name="B" zone="Europe/Berlin"/>
        <service id="talk" expected="PT5M"/> <service id="visit" expected="PT1H"/>
        <queue id="care" branch="b" services="talk" hours="always" limit="4"/>
        <queue id="cash" branch="b" services="talk" hours="always" limit="6"/>
        <counter id="c1" branch="b" services="talk visit"/>
        <calendar id="one" service="visit" branch="b" slot="PT1H" capacity="2" window="PT12H" hours="always"/>
        <calendar id="two" service="visit" branch="b" slot="PT1H30M" capacity="1" window="PT12H" hours="always"/>
        <inbox id="in"/>
      </desk>
      """)

  var numbers: SeededNumbers
  /// Just before the night in which clocks go back.
  var now = utc("2026-10-24T19:00")
  private var count = 0
  private var holders: [SessionReference] = []
  private var messages: [MessageID] = []
  private var series: [DeskState.Series] = []
  private var wishes: [BookingReference] = []
  private var references: [BookingReference] = ["none"]

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  /// The state shows which names are worth a try.
  mutating func command(_ state: DeskState) -> DeskCommand {
    count += 1
    holders = state.holds.keys.sorted()
    messages = state.messages.keys.sorted()
    wishes = state.openWaitlist().map(\.reference)
    series = state.series.values.sorted { $0.letters < $1.letters }
    now += Int64.random(in: 0...4, using: &numbers) * 30_000
    return DeskCommand(key: DeskKey("k\(count)"), action())
  }

  mutating func oneOf<Item>(_ items: some Collection<Item>) -> Item {
    guard let item = items.randomElement(using: &numbers) else {
      preconditionFailure("there is nothing to choose from")
    }
    return item
  }

  private mutating func session() -> SessionReference { DeskID("s\(Int.random(in: 1...12, using: &numbers))") }
  private mutating func queue() -> DeskPlan.Queue.ID { oneOf(["care", "cash"]) }
  private mutating func agent() -> AgentID { oneOf(["ann", "ben"]) }
  private mutating func reference() -> BookingReference { oneOf(references.suffix(10)) }

  private mutating func newReference() -> BookingReference {
    if Int.random(in: 0...9, using: &numbers) > 0 { references.append(DeskID("R\(count)")) }
    return references.last ?? "none"
  }

  /// One of the last dozen of some series.
  private mutating func ticket() -> Ticket {
    guard let series = series.randomElement(using: &numbers) else { return Ticket(series: "C", number: 1) }
    let number = Int.random(in: max(1, series.last - 12)...(series.last + 1), using: &numbers)
    return Ticket(series: series.letters, number: number)
  }

  private mutating func slot() -> DeskCommand.SlotChoice {
    let start = (now / hour + Int64.random(in: 0...6, using: &numbers)) * hour
    switch Int.random(in: 0...3, using: &numbers) {
    case 0: return .service("visit", start: start)
    case 1: return .calendar("two", start: start + oneOf([0, 30 * minute]))
    case 2: return .slot(SlotTime.id("one", start))
    default: return .calendar("one", start: start)
    }
  }

  private mutating func action() -> DeskCommand.Action {
    switch Int.random(in: 0...42, using: &numbers) {
    case 0...6:
      .joinQueue(
        DeskCommand.JoinQueue(queue: queue(), session: session(), priority: oneOf([.normal, .normal, .urgent])))
    case 7: .requestCallback(ticket())
    case 8: .leave(ticket())
    case 9, 10: .call(at: oneOf([.queue(queue()), .counter("c1")]), agent: agent())
    case 11: .recall(ticket())
    case 12, 13: .park(ticket())
    case 14, 15: .requeue(ticket())
    case 16: .serve(ticket(), agent: agent(), counter: "c1")
    case 17: .finish(ticket(), disposition: nil)
    case 18: .transfer(ticket(), to: queue())
    case 19, 20: .hold(slot(), session: session(), until: now + 5 * minute)
    case 21: .release(session: oneOf(holders + [session()]))
    case 22...24: .book(slot(), reference: newReference(), session: session())
    case 25: .change(reference(), to: slot(), heldBy: oneOf([nil, session()]))
    case 26: .cancel(reference())
    case 27: .checkIn(reference())
    case 28: .leaveMessage(DeskID("m\(count)"), inbox: "in", session: session())
    case 29: .closeMessage(oneOf(messages + ["none"]), disposition: nil)
    case 31: .miss(ticket())
    case 32, 33: .setCounter("c1", oneOf(CounterStanding.allCases + [.open]), agent: agent())
    case 34, 35:
      .joinWaitlist(
        DeskCommand.JoinWaitlist(
          reference: newReference(), session: session(), service: "visit", from: (now / hour + 1) * hour,
          to: (now / hour + oneOf([1, 2])) * hour))
    case 36, 37: .acceptOffer(oneOf(wishes + ["none"]))
    case 38...40: .declineOffer(oneOf(wishes + ["none"]))
    case 41: .leaveWaitlist(oneOf(wishes + ["none"]))
    default: .takeMessage(oneOf(messages + ["none"]), agent: agent())
    }
  }
}
