import Foundation
import Testing

@testable import Desk

/// What users of other queue systems reported, each as it cannot happen here.
struct ElsewhereDefectTests {
  private func restarted(_ talk: Talk) throws -> Talk {
    var again = talk
    let written = try JSONEncoder().encode(talk.events)
    again.state = DeskState(replaying: try JSONDecoder().decode([DeskEvent].self, from: written))
    return again
  }

  @Test func `a queue goes on when nobody counts as waiting longest`() {
    var talk = Talk()
    // All who wait joined at the same instant, some of them are urgent, and the first of them has been put back.
    let tickets = ["s1", "s2", "s3"].map { talk.join("billing", DeskID($0)) }
    _ = talk.next(at: .queue("billing"))
    talk.do(.requeue(tickets[0]))
    talk.join("billing", "s4", .urgent)
    let called = (1...4).map { _ in talk.next(at: .queue("billing")) }
    #expect(called == ["visit-called B-004", "visit-called B-001", "visit-called B-002", "visit-called B-003"])
    #expect(talk.next(at: .queue("billing")) == "Nobody is waiting.")
  }

  @Test func `nobody is stuck in a call that no agent takes up`() {
    var talk = Talk()
    talk.join("broadband-care", "s1")
    _ = talk.next()
    #expect(talk.wait(2 * minute - 1) == [])
    #expect(talk.wait(1) == ["visit-recalled B-001"])
    #expect(talk.wait(2 * minute) == ["visit-recalled B-001"])
    #expect(talk.wait(2 * minute) == ["visit-parked B-001"])
    #expect(talk.wait(10 * minute) == ["visit-missed B-001"])
    #expect(talk.state.openVisits.isEmpty)
  }

  @Test func `an agent is not sent to a customer who left`() {
    var talk = Talk()
    let first = talk.join("broadband-care", "s1")
    talk.join("broadband-care", "s2")
    talk.do(.leave(first))
    #expect(talk.next() == "visit-called B-002")
    let second = Ticket(series: "B", number: 2)
    talk.do(.leave(second))
    #expect(
      talk.do(.serve(second, agent: "ann", counter: nil)) == "Ticket B-002 has left the queue. Please join again.")
  }

  @Test func `two agents never call the same customer, whatever they call from`() {
    var talk = Talk()
    talk.join("billing", "s1")
    #expect(talk.next(at: .counter("desk-1"), by: "ann") == "visit-called B-001")
    #expect(talk.next(at: .queue("billing"), by: "ben") == "Nobody is waiting.")
    #expect(talk.next(at: .counter("desk-1"), by: "ben") == "Nobody is waiting.")
  }

  @Test func `a wrap-up and a break survive a restart`() throws {
    var talk = Talk()
    let ticket = talk.join("billing", "s1")
    talk.do(.setCounter("desk-1", .open, agent: "ann"))
    _ = talk.next(at: .counter("desk-1"))
    talk.do(.serve(ticket, agent: "ann", counter: nil))
    talk.do(.setCounter("desk-1", .onBreak, agent: "ann"))
    var again = try restarted(talk)
    #expect(again.state.record(of: "desk-1")?.standing == .onBreak)
    #expect(again.next(at: .counter("desk-1")) == "desk-1 is on a break. Open it first: desk open desk-1")
    #expect(again.state.visit(ticket)?.stage == .served(by: "ann", counter: "desk-1", since: talk.now))
    #expect(again.do(.finish(ticket, disposition: "solved")) == "service-finished B-001")
  }

  @Test func `a restart marks nobody as gone`() throws {
    var talk = Talk()
    for number in 1...3 { talk.join("broadband-care", DeskID("s\(number)")) }
    var again = try restarted(talk)
    #expect(again.wait(8 * hour) == [])
    #expect(again.state.waiting(in: .queue("broadband-care")).count == 3)
  }

  @Test func `one request for a call back is one call back`() {
    var talk = Talk()
    let ticket = talk.join("broadband-care", "s1")
    talk.do(.requestCallback(ticket), key: "asked")
    talk.do(.requestCallback(ticket), key: "asked")
    talk.do(.requestCallback(ticket))
    #expect(talk.events.filter { $0.kind == .callbackRequested }.count == 1)
    #expect(talk.next() == "visit-called B-001")
    #expect(talk.next() == "Nobody is waiting.")
  }

  @Test func `a call back does not jump the line, and who is not reached keeps the place for ten minutes`() {
    var talk = Talk()
    talk.join("broadband-care", "s1")
    let second = talk.join("broadband-care", "s2")
    talk.do(.requestCallback(second))
    #expect(talk.next() == "visit-called B-001")
    #expect(talk.next() == "visit-called B-002")
    talk.join("broadband-care", "s3")
    // Nobody answers: no second and third ring in a row, others are called meanwhile.
    #expect(talk.wait(2 * minute).contains("visit-parked B-002"))
    #expect(talk.next() == "visit-called B-003")
    #expect(talk.do(.requeue(second), after: 9 * minute) == "visit-requeued B-002")
    talk.join("broadband-care", "s4")
    #expect(talk.next() == "visit-called B-002")
  }

  @Test func `a ticket number is not used again on another day or after a restart`() throws {
    var talk = Talk()
    let first = talk.join("billing", "s1")
    talk.do(.leave(first))
    var again = try restarted(talk)
    again.now += 24 * hour
    #expect(again.join("billing", "s1").description == "B-002")
  }

  @Test func `an estimate counts this day only and is never negative`() throws {
    var talk = Talk(now: utc("2026-11-23T10:00"))
    for number in 1...20 { talk.join("billing", DeskID("s\(number)")) }
    talk.now = utc("2026-11-24T08:00")
    let queue = try #require(talk.plan.queues["billing"])
    let wait = talk.state.wait(joining: queue, under: talk.plan, at: talk.now)
    #expect(wait.likely == 0 && wait.careful == 0)
    // A clock that was put back is no reason to promise a time that has passed.
    let earlier = talk.state.wait(joining: queue, under: talk.plan, at: talk.now - 48 * hour)
    #expect(earlier.likely >= 0 && earlier.careful >= earlier.likely)
  }

  @Test func `no change of place hides a conversation from all agents`() {
    for seed in UInt64(1)...15 {
      var floor = RandomFloor(seed: seed)
      for _ in 0..<120 {
        if let (_, event) = floor.step() { floor.apply(event) }
        floor.pass()
        guard floor.events.count.isMultiple(of: 5) else { continue }
        let seen =
          RandomFloor.plan.queues.map { Line.queue($0.id) } + RandomFloor.plan.calendars.map { .calendar($0.id) }
        let shown = seen.flatMap(floor.state.openVisits(in:)).count
        #expect(shown == floor.state.visits.values.filter(\.isOpen).count)
        let callable = Set(RandomFloor.plan.counters.flatMap(RandomFloor.plan.lines(of:)))
        #expect(floor.state.waiting.keys.allSatisfy(callable.contains))
      }
    }
  }
}
