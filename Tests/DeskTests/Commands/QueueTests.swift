import Testing

@testable import Desk

struct QueueTests {
  @Test func `those who join are called in the order in which they came`() {
    var talk = Talk()
    #expect(talk.join("broadband-care", "s1").description == "B-001")
    #expect(talk.join("broadband-care", "s2").description == "B-002")
    #expect(talk.next() == "visit-called B-001")
    #expect(talk.next() == "visit-called B-002")
    #expect(talk.next() == "Nobody is waiting.")
  }

  @Test func `somebody urgent comes first, and two of them in their order`() {
    var talk = Talk()
    talk.join("broadband-care", "s1")
    talk.join("broadband-care", "s2", .urgent)
    talk.join("broadband-care", "s3", .urgent)
    #expect(
      [talk.next(), talk.next(), talk.next()] == ["visit-called B-002", "visit-called B-003", "visit-called B-001"])
  }

  @Test func `a visit goes from ticket to disposition`() {
    var talk = Talk()
    let ticket = talk.join("broadband-care", "s1")
    #expect(talk.next() == "visit-called B-001")
    #expect(talk.do(.recall(ticket)) == "visit-recalled B-001")
    #expect(talk.do(.serve(ticket, agent: "ann", counter: "desk-1")) == "service-started B-001")
    #expect(talk.do(.finish(ticket, disposition: "solved"), after: 5 * minute) == "service-finished B-001")
    #expect(talk.state.visit(ticket)?.stage == .finished("solved", at: talk.now))
    #expect(talk.state.visits(of: "s1").isEmpty)
  }

  @Test func `a closed queue says when it opens again`() {
    var talk = Talk(now: utc("2026-11-23T18:30"))
    let join = DeskCommand.Action.joinQueue(DeskCommand.JoinQueue(queue: "broadband-care", session: "s1"))
    #expect(talk.do(join) == "Broadband care is closed now. It opens again tomorrow, Tuesday at 08:00 (London time).")
    talk.now = utc("2026-11-28T13:00")
    #expect(talk.do(join) == "Broadband care is closed now. It opens again on Monday at 08:00 (London time).")
    talk.now = utc("2026-11-23T07:59")
    #expect(talk.do(join) == "Broadband care is closed now. It opens again today at 08:00 (London time).")
    talk.now = utc("2026-11-23T08:00")
    #expect(talk.do(join) == "visit-joined B-001")
  }

  @Test func `a full queue refuses, and takes the next one when somebody has left`() {
    var talk = Talk()
    let first = talk.join("broadband-care", "s1")
    talk.join("broadband-care", "s2")
    talk.join("broadband-care", "s3")
    let join = DeskCommand.Action.joinQueue(DeskCommand.JoinQueue(queue: "broadband-care", session: "s4"))
    #expect(
      talk.do(join)
        == "Broadband care takes nobody else just now: 3 people are waiting. Please try again a little later.")
    #expect(talk.do(.leave(first)) == "visit-left B-001")
    #expect(talk.do(join) == "visit-joined B-004")
  }

  @Test func `a session waits once in a queue, but may wait in another`() {
    var talk = Talk()
    talk.join("broadband-care", "s1")
    let join = DeskCommand.Action.joinQueue(DeskCommand.JoinQueue(queue: "broadband-care", session: "s1"))
    #expect(talk.do(join) == "You are waiting for Broadband care already. Your ticket is B-001.")
    #expect(talk.join("billing", "s1").description == "BA-001")
  }

  @Test func `a queue that the desk lacks is refused`() {
    var talk = Talk()
    #expect(
      talk.do(.joinQueue(DeskCommand.JoinQueue(queue: "nowhere", session: "s1")))
        == "There is no queue \"nowhere\" here.")
  }

  @Test func `a counter calls from every line it can serve, and only those`() {
    var talk = Talk()
    talk.join("emergency", "s1")
    talk.join("billing", "s2")
    talk.join("broadband-care", "s3")
    #expect(talk.next(at: .counter("desk-1")) == "visit-called B-001")
    #expect(talk.next(at: .counter("desk-1")) == "visit-called BC-001")
    #expect(talk.next(at: .counter("desk-1")) == "Nobody is waiting.")
    #expect(talk.next(at: .counter("desk-9")) == "There is no counter \"desk-9\" here.")
  }

  @Test func `a queue that never opens says so`() throws {
    var talk = Talk()
    let never = try #require(WeeklyHours(id: "office", zone: "UTC", week: Array(repeating: [], count: 7)))
    talk.plan.hours = Directory([never])
    #expect(
      talk.do(.joinQueue(DeskCommand.JoinQueue(queue: "billing", session: "s1")))
        == "Billing is closed, and no day is known when it opens again.")
  }
}
