import Testing

@testable import Desk

struct CounterTests {
  @Test func `a counter that goes offline gives back whom it called, in the old place`() {
    var talk = Talk()
    talk.do(.setCounter("desk-1", .open, agent: "ann"))
    let first = talk.join("billing", "s1")
    talk.now += minute
    talk.join("billing", "s2")
    #expect(talk.next(at: .counter("desk-1")) == "visit-called B-001")
    let joinedAt = talk.state.visit(first)?.joinedAt
    #expect(talk.do(.setCounter("desk-1", .offline, agent: "ann"), after: minute) == "counter-changed desk-1 offline")
    #expect(talk.state.visit(first)?.isWaiting == true)
    #expect(talk.state.visit(first)?.joinedAt == joinedAt)
    #expect(talk.next(at: .queue("billing")) == "visit-called B-001")
  }

  @Test func `who is being served at a counter that closes is served to the end`() {
    var talk = Talk()
    let ticket = talk.join("billing", "s1")
    _ = talk.next(at: .counter("desk-1"))
    talk.do(.serve(ticket, agent: "ann", counter: nil))
    #expect(talk.do(.setCounter("desk-1", .closed, agent: "ann")) == "counter-changed desk-1 closed")
    #expect(talk.state.visit(ticket)?.stage == .served(by: "ann", counter: "desk-1", since: talk.now))
    #expect(talk.do(.finish(ticket, disposition: nil)) == "service-finished B-001")
  }

  @Test func `a counter calls only while it is open, or while nobody has ever said`() {
    var talk = Talk()
    talk.join("billing", "s1")
    talk.do(.setCounter("desk-1", .closed, agent: "ann"))
    #expect(talk.next(at: .counter("desk-1")) == "desk-1 is closed. Open it first: desk open desk-1")
    #expect(talk.do(.setCounter("desk-1", .closed, agent: "ann")) == "desk-1 is closed already.")
    talk.do(.setCounter("desk-1", .open, agent: "ann"))
    #expect(talk.next(at: .counter("desk-1")) == "visit-called B-001")
    #expect(talk.do(.setCounter("desk-9", .open, agent: "ann")) == #"There is no counter "desk-9" here."#)
  }

  @Test func `a counter is taken over by another agent`() {
    var talk = Talk()
    talk.do(.setCounter("desk-1", .open, agent: "ann"))
    #expect(talk.do(.setCounter("desk-1", .open, agent: "ben")) == "counter-changed desk-1 open")
    #expect(talk.state.record(of: "desk-1")?.agent == "ben")
  }

  @Test func `who does not come is called three times at most, and can be given up`() {
    var talk = Talk()
    let ticket = talk.join("billing", "s1")
    #expect(talk.do(.miss(ticket)) == "Ticket B-001 is still waiting and has not been called.")
    _ = talk.next(at: .counter("desk-1"))
    #expect(talk.do(.recall(ticket)) == "visit-recalled B-001")
    #expect(talk.do(.recall(ticket)) == "visit-recalled B-001")
    #expect(
      talk.do(.recall(ticket))
        == "Ticket B-001 was called three times. Park it, so that the next can be called meanwhile.")
    talk.do(.park(ticket))
    #expect(talk.do(.miss(ticket)) == "visit-missed B-001")
    #expect(talk.do(.miss(ticket)).contains("its place is gone"))
  }

  @Test func `who joined from elsewhere yields when called and keeps the place`() {
    var talk = Talk()
    talk.do(.joinQueue(DeskCommand.JoinQueue(queue: "billing", session: "s1", isRemote: true)))
    talk.join("billing", "s2")
    #expect(talk.next(at: .queue("billing")) == "visit-called B-001")
    #expect(talk.wait(2 * minute) == ["visit-parked B-001"])
    #expect(talk.do(.requeue(Ticket(series: "B", number: 1)), after: 5 * minute) == "visit-requeued B-001")
    #expect(talk.next(at: .queue("billing")) == "visit-called B-001")
  }
}
