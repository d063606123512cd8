import Testing

@testable import Desk

struct PlaceInLineTests {
  @Test func `a callback keeps the place and does not jump the line`() {
    var talk = Talk()
    talk.join("broadband-care", "s1")
    let second = talk.join("broadband-care", "s2")
    talk.join("broadband-care", "s3")
    let joinedAt = talk.state.visit(second)?.joinedAt
    #expect(talk.do(.requestCallback(second), after: 5 * minute) == "callback-requested B-002")
    #expect(talk.state.visit(second)?.joinedAt == joinedAt)
    #expect(talk.state.visit(second)?.wantsCallback == true)
    #expect([talk.next(), talk.next()] == ["visit-called B-001", "visit-called B-002"])
  }

  @Test func `a callback is noted once`() {
    var talk = Talk()
    let ticket = talk.join("broadband-care", "s1")
    talk.do(.requestCallback(ticket))
    #expect(talk.do(.requestCallback(ticket)) == "We have noted already that ticket B-001 wants a call back.")
  }

  @Test func `a called visit goes back to its old place`() {
    var talk = Talk()
    let first = talk.join("broadband-care", "s1")
    talk.join("broadband-care", "s2")
    #expect(talk.next() == "visit-called B-001")
    #expect(talk.do(.requeue(first), after: minute) == "visit-requeued B-001")
    #expect(talk.next() == "visit-called B-001")
  }

  @Test func `somebody transferred stands where the time of joining says`() {
    var talk = Talk()
    let first = talk.join("broadband-care", "s1")
    talk.now += minute
    talk.join("billing", "s2")
    #expect(talk.next() == "visit-called B-001")
    #expect(talk.do(.transfer(first, to: "billing"), after: minute) == "visit-transferred B-001 to billing")
    #expect(talk.next(at: .queue("billing")) == "visit-called B-001")
    #expect(talk.next(at: .queue("billing")) == "visit-called BA-001")
    #expect(talk.next() == "Nobody is waiting.")
  }

  @Test func `a transfer goes to open queues only`() {
    var talk = Talk(now: utc("2026-11-23T17:59"))
    let ticket = talk.join("emergency", "s1")
    #expect(
      talk.do(.transfer(ticket, to: "billing"), after: minute)
        == "Billing is closed now. It opens again tomorrow, Tuesday at 08:00 (London time).")
    #expect(
      talk.do(.transfer(ticket, to: "emergency")) == "You are waiting for Emergency line already. Your ticket is E-001."
    )
  }

  @Test func `somebody parked is not called, and comes back to the old place within ten minutes`() {
    var talk = Talk()
    let first = talk.join("broadband-care", "s1")
    talk.join("broadband-care", "s2")
    #expect(talk.next() == "visit-called B-001")
    #expect(talk.do(.park(first)) == "visit-parked B-001")
    #expect(talk.state.queueStatus("broadband-care", under: talk.plan, at: talk.now)?.waiting == 2)
    #expect(talk.do(.requeue(first), after: 10 * minute - 1) == "visit-requeued B-001")
    #expect(talk.next() == "visit-called B-001")
  }

  @Test func `after ten minutes nobody brings somebody parked back, also before the time is settled`() {
    var talk = Talk()
    let first = talk.join("broadband-care", "s1")
    _ = talk.next()
    talk.do(.park(first))
    let refusal = talk.do(.requeue(first), after: 10 * minute)
    #expect(!refusal.hasPrefix("visit-requeued") && talk.state.visit(first)?.isWaiting == false, "\(refusal)")
  }

  @Test func `somebody parked for ten minutes is missed, once`() {
    var talk = Talk()
    let first = talk.join("broadband-care", "s1")
    _ = talk.next()
    talk.do(.park(first))
    #expect(talk.wait(10 * minute - 1) == [])
    #expect(talk.wait(1) == ["visit-missed B-001"])
    #expect(talk.wait(minute) == [])
    #expect(
      talk.do(.requeue(first)) == "Ticket B-001 was called and nobody came, so its place is gone. Please join again.")
    #expect(talk.join("broadband-care", "s1").description == "B-002")
  }

  @Test func `somebody who left is never called`() {
    var talk = Talk()
    let ticket = talk.join("broadband-care", "s1")
    talk.do(.leave(ticket))
    #expect(talk.next() == "Nobody is waiting.")
    #expect(talk.do(.leave(ticket)) == "Ticket B-001 has left the queue. Please join again.")
    #expect(
      talk.do(.serve(ticket, agent: "ann", counter: nil)) == "Ticket B-001 has left the queue. Please join again.")
    #expect(talk.do(.transfer(ticket, to: "billing")) == "Ticket B-001 has left the queue. Please join again.")
  }

  @Test func `two agents never call the same customer`() {
    var talk = Talk()
    let ticket = talk.join("broadband-care", "s1")
    #expect(talk.next(by: "ann") == "visit-called B-001")
    #expect(talk.next(by: "ben") == "Nobody is waiting.")
    #expect(talk.do(.serve(ticket, agent: "ben", counter: nil)) == "Somebody else has called ticket B-001.")
    #expect(talk.do(.serve(ticket, agent: "ann", counter: nil)) == "service-started B-001")
    #expect(talk.do(.leave(ticket)) == "Ticket B-001 is being served.")
    #expect(talk.do(.requeue(ticket)) == "Ticket B-001 is being served.")
  }

  @Test func `only what was called can be recalled or parked, and only what is served finished`() {
    var talk = Talk()
    let ticket = talk.join("broadband-care", "s1")
    #expect(talk.do(.recall(ticket)) == "Ticket B-001 is still waiting and has not been called.")
    #expect(talk.do(.park(ticket)) == "Ticket B-001 is still waiting and has not been called.")
    #expect(
      talk.do(.finish(ticket, disposition: nil)) == "Ticket B-001 is not being served yet. Start serving it first.")
    #expect(
      talk.do(.recall(Ticket(series: "Z", number: 7)))
        == "There is no ticket Z-007. Please check the letters and the number.")
  }
}
