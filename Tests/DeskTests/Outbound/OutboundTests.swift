import Foundation
import Testing

@testable import Desk

@Suite struct OutboundTests {
  private let noon: Int64 = 1_796_126_400_000
  private let hour: Int64 = 3_600_000

  /// Events in, deals out.
  private struct Calling {
    var state = OutboundState()
    var now: Int64

    mutating func note(_ change: OutboundEvent.Change) { state.apply(OutboundEvent(at: now, change)) }

    mutating func fill(_ list: CallListID = "spring", _ numbers: NumberDigest..., times: CallTimes = CallTimes()) {
      note(
        .imported(
          .init(
            list: list, guide: "energy-sales", hours: nil,
            entries: numbers.map { OutboundEvent.Row(digest: $0, window: times) })))
    }

    func deal(_ list: CallListID = "spring", to agent: AgentID) -> OutboundState.Deal {
      state.deal(from: list, to: agent, under: DeskPlan(), at: now)
    }

    /// As a console does it.
    mutating func ring(_ list: CallListID = "spring", as agent: AgentID) -> Int? {
      guard case .entry(let number) = deal(list, to: agent) else { return nil }
      note(.dealt(.init(list: list, entry: number, agent: agent)))
      return number
    }

    mutating func end(
      _ number: Int, _ code: DispositionCode = "no-answer", again: Int64? = nil, in list: CallListID = "spring"
    ) {
      note(.finished(.init(list, number, code, again: again, isRefusal: code == "do-not-call")))
    }
  }

  private func calling() -> Calling { Calling(now: noon) }

  @Test func `calls are dealt in the order of the list, each to one agent`() {
    var calling = calling()
    calling.fill("spring", "a", "b", "c")
    #expect(
      [calling.ring(as: "17"), calling.ring(as: "18"), calling.ring(as: "19"), calling.ring(as: "20")] == [
        1, 2, 3, nil,
      ])
    #expect(calling.deal(to: "20") == .finished)
  }

  @Test func `an agent who comes back gets the same call again`() {
    var calling = calling()
    calling.fill("spring", "a", "b")
    #expect(calling.ring(as: "17") == 1)
    #expect(calling.deal(to: "17") == .entry(1))
  }

  @Test func `a call at an agreed time comes before others, the earliest first, and still does after it was put back`()
  {
    var calling = calling()
    calling.fill("spring", "a", "b", "c", "d")
    for (agent, minutes) in [("17", 50), ("18", 40), ("19", 30)] {
      let number = calling.ring(as: DeskID(agent)) ?? 0
      calling.end(number, again: noon + Int64(minutes) * 60_000)
    }
    calling.now += 35 * 60_000
    #expect(calling.ring(as: "17") == 3)
    calling.note(.released(.init("spring", 3)))
    calling.now += 20 * 60_000
    #expect(
      [calling.ring(as: "17"), calling.ring(as: "18"), calling.ring(as: "19"), calling.ring(as: "20")] == [3, 2, 1, 4])
  }

  @Test func `an agreed time comes first when it is due, and not before`() {
    var calling = calling()
    calling.fill("spring", "a", "b", "c")
    _ = calling.ring(as: "17")
    calling.end(1, "call-back", again: noon + hour)
    #expect(calling.deal(to: "17") == .entry(2))
    calling.now += hour
    #expect(calling.deal(to: "17") == .entry(1))
  }

  @Test func `with nobody else to ring the next agreed time is told`() {
    var calling = calling()
    calling.fill("spring", "a")
    _ = calling.ring(as: "17")
    calling.end(1, "busy", again: noon + hour)
    #expect(calling.deal(to: "17") == .notNow(next: noon + hour))
  }

  @Test func `a number that refused is dealt out in no list any more`() {
    var calling = calling()
    calling.fill("spring", "a", "b")
    calling.fill("summer", "b", "a")
    _ = calling.ring(as: "17")
    calling.end(1, "do-not-call")
    #expect(calling.ring("summer", as: "17") == 1)
    calling.end(1, "sold", in: "summer")
    #expect(calling.deal("summer", to: "17") == .finished)
    #expect(calling.state.progress(of: "summer", known: [1, 2], at: noon)?.refused == 1)
  }

  @Test func `nobody is rung from two lists at once`() {
    var calling = calling()
    calling.fill("spring", "a")
    calling.fill("summer", "a")
    #expect(calling.ring(as: "17") == 1)
    #expect(calling.deal("summer", to: "18") == .notNow(next: nil))
    calling.end(1)
    #expect(calling.deal("summer", to: "18") == .entry(1))
  }

  @Test func `a call given back is dealt out as if it never had been`() {
    var calling = calling()
    calling.fill("spring", "a")
    _ = calling.ring(as: "17")
    calling.note(.released(.init("spring", 1)))
    #expect(calling.deal(to: "18") == .entry(1))
    #expect(calling.state.lists["spring"]?[1]?.attempts == 0)
  }

  @Test func `whoever was erased is not rung`() {
    var calling = calling()
    calling.fill("spring", "a", "b")
    calling.note(.erased(.init("spring", 1)))
    #expect(calling.deal(to: "17") == .entry(2))
    let progress = calling.state.progress(of: "spring", known: [2], at: noon)
    #expect(progress?.erased == 1 && progress?.open == 1)
  }

  @Test(
    arguments: [
      (CallTimes(notBefore: 1_796_126_400_001), false), (CallTimes(notAfter: 1_796_126_400_000), false),
      (CallTimes(dailyFrom: 12 * 60, dailyTo: 13 * 60, zone: "Europe/London"), true),
      (CallTimes(dailyFrom: 12 * 60, dailyTo: 13 * 60, zone: "Europe/Berlin"), false),
      (CallTimes(dailyFrom: 22 * 60, dailyTo: 13 * 60, zone: "Europe/London"), true),
      (CallTimes(dailyFrom: 22 * 60, dailyTo: 12 * 60, zone: "Europe/London"), false),
    ] as [(CallTimes, Bool)])
  func `a person is rung at the person's times only`(times: CallTimes, isAllowed: Bool) {
    var calling = calling()
    calling.fill("spring", "a", times: times)
    #expect((calling.deal(to: "17") == .entry(1)) == isAllowed)
  }

  @Test func `nobody is rung outside the hours of the list`() throws {
    let never = Array(repeating: [WeeklyHours.Stretch](), count: 7)
    let hours = try #require(WeeklyHours(id: "calling", zone: "Europe/London", week: never))
    var state = OutboundState()
    state.apply(
      OutboundEvent(
        at: noon,
        .imported(
          .init(
            list: "spring", guide: "g", hours: "calling",
            entries: [.init(digest: "a", window: CallTimes())]))))
    let plan = DeskPlan(hours: [hours])
    #expect(state.deal(from: "spring", to: "17", under: plan, at: noon) == .outsideHours(opens: nil))
  }

  @Test func `the record of calls reads back as it was written`() throws {
    let changes: [OutboundEvent.Change] = [
      .imported(
        .init(
          list: "l", guide: "g", hours: "h",
          entries: [.init(digest: "d", window: CallTimes(dailyFrom: 540, zone: "Europe/Paris"))])),
      .dealt(.init(list: "l", entry: 1, agent: "17")), .begun(.init(list: "l", entry: 1, session: "s")),
      .finished(.init("l", 1, "sold", again: 5, isRefusal: false)), .released(.init("l", 1)), .erased(.init("l", 1)),
    ]
    for change in changes {
      let event = OutboundEvent(at: noon, change)
      #expect(try JSONDecoder().decode(OutboundEvent.self, from: JSONEncoder().encode(event)) == event)
    }
  }
}
