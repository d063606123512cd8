import Testing

@testable import Desk

struct RepetitionTests {
  private static let slot = DeskCommand.SlotChoice.calendar("engineers", start: utc("2026-11-24T10:00"))
  private static let join = DeskCommand.Action.joinQueue(
    DeskCommand.JoinQueue(queue: "broadband-care", session: "s1"))

  @Test func `the same join again gives the same ticket`() {
    var talk = Talk()
    #expect(talk.do(Self.join, key: "once") == "visit-joined B-001")
    let state = talk.state
    #expect(talk.do(Self.join, after: minute, key: "once") == "visit-joined B-001")
    #expect(talk.state == state)
    #expect(talk.events.count == 1)
  }

  @Test func `the same booking again gives the first reference, also when the slot is full by now`() {
    var talk = Talk()
    #expect(
      talk.do(.book(Self.slot, reference: "R1", session: "s1"), key: "once") == "appointment-booked R1 2026-11-24T10:00"
    )
    talk.do(.book(Self.slot, reference: "R2", session: "s2"))
    #expect(
      talk.do(.book(Self.slot, reference: "R3", session: "s1"), key: "once") == "appointment-booked R1 2026-11-24T10:00"
    )
    #expect(talk.state.bookings(of: "s1").map(\.reference) == ["R1"])
  }

  @Test func `calling again with the same key calls nobody else`() {
    var talk = Talk()
    talk.join("broadband-care", "s1")
    talk.join("broadband-care", "s2")
    let call = DeskCommand.Action.call(at: .queue("broadband-care"), agent: "ann")
    #expect(talk.do(call, key: "once") == "visit-called B-001")
    #expect(talk.do(call, key: "once") == "visit-called B-001")
  }

  @Test func `a key is good for one request only`() {
    var talk = Talk()
    talk.do(Self.join, key: "once")
    let refused = "This request repeats the key of another one. Please send it again with a key of its own."
    #expect(talk.do(.leave(Ticket(series: "B", number: 1)), key: "once") == refused)
    #expect(talk.do(.joinQueue(DeskCommand.JoinQueue(queue: "billing", session: "s1")), key: "once") == refused)
  }

  @Test func `a refused request may be sent again with its key`() {
    var talk = Talk(now: utc("2026-11-23T07:59"))
    #expect(talk.do(Self.join, key: "once").hasPrefix("Broadband care is closed"))
    #expect(talk.do(Self.join, after: minute, key: "once") == "visit-joined B-001")
  }

  @Test func `an event that was written down twice counts once`() {
    var talk = Talk()
    talk.do(Self.join)
    let twice = talk.events + talk.events
    #expect(DeskState(replaying: twice) == talk.state)
  }

  @Test func `carrying out tells what happened, the first time and again`() throws {
    var state = DeskState()
    let now = utc("2026-11-23T09:00")
    let command = DeskCommand(key: "once", Self.join)
    let first = try state.carryOut(command, under: Samples.plan, at: now)
    #expect(first.words == "visit-joined B-001")
    #expect(try state.carryOut(command, under: Samples.plan, at: now + minute) == first)
    #expect(throws: DeskRefusal.self) {
      try state.carryOut(DeskCommand(key: "k", .cancel("none")), under: Samples.plan, at: now)
    }
  }
}
