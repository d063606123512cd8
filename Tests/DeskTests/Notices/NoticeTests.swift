import Testing

@testable import Desk

struct NoticeTests {
  private static let tuesday = utc("2026-11-24T10:00")
  private static let friday = utc("2026-11-27T10:00")

  private func book(_ start: Int64, _ name: String = "1") -> DeskCommand.Action {
    .book(.calendar("engineers", start: start), reference: DeskID("R-\(name)"), session: DeskID(name))
  }

  private func owed(_ talk: Talk, after wait: Int64 = 0) -> [String] {
    talk.state.notices(under: talk.plan, at: talk.now + wait).map(\.id.text)
  }

  @Test func `a booking is told at once and reminded of a day before`() {
    var talk = Talk()
    talk.do(book(Self.friday))
    #expect(owed(talk) == ["booked/R-1/0"])
    #expect(owed(talk, after: Self.friday - 24 * hour - talk.now - 1) == ["booked/R-1/0"])
    #expect(owed(talk, after: Self.friday - 24 * hour - talk.now) == ["booked/R-1/0", "reminder/R-1/0"])
    #expect(owed(talk, after: Self.friday - talk.now) == [])
  }

  @Test func `who books within a day of the start is not reminded`() {
    var talk = Talk(now: utc("2026-11-23T10:00"))
    talk.do(book(Self.tuesday))
    #expect(owed(talk, after: hour) == ["booked/R-1/0"])
  }

  @Test func `no reminder is sent after a cancellation`() {
    var talk = Talk()
    talk.do(book(Self.friday))
    talk.now = Self.friday - 24 * hour
    #expect(owed(talk).contains("reminder/R-1/0"))
    talk.do(.cancel("R-1"))
    #expect(owed(talk) == ["cancelled/R-1/1"])
  }

  @Test func `no reminder is sent for the old time after a change`() {
    var talk = Talk()
    talk.do(book(Self.friday))
    talk.do(.change("R-1", to: .calendar("engineers", start: utc("2026-12-02T10:00"))))
    #expect(owed(talk, after: Self.friday - 24 * hour - talk.now) == ["changed/R-1/1"])
    #expect(owed(talk, after: utc("2026-12-01T10:00") - talk.now) == ["changed/R-1/1", "reminder/R-1/1"])
  }

  @Test func `nobody is reminded who is there, or whose time is over`() {
    var talk = Talk()
    talk.do(book(Self.friday))
    talk.now = Self.friday - hour
    talk.do(.checkIn("R-1"))
    #expect(owed(talk) == [])
    var missed = Talk()
    missed.do(book(Self.friday))
    _ = missed.wait(Self.friday + hour - missed.now)
    #expect(owed(missed) == [])
  }

  @Test func `a service says itself how early it reminds, and whether at all`() throws {
    let plan = DeskPlan(
      reading: Samples.highStreet.replacing(
        #"<service id="engineer-visit" expected="PT2H"/>"#,
        with: #"<service id="engineer-visit" expected="PT2H" reminder="PT2H"/>"#))
    var talk = Talk(plan: plan)
    talk.do(book(Self.friday))
    #expect(owed(talk, after: Self.friday - 2 * hour - 1 - talk.now) == ["booked/R-1/0"])
    #expect(owed(talk, after: Self.friday - 2 * hour - talk.now).count == 2)
    var services = talk.plan.services.items
    services[1].reminder = 0
    talk.plan.services = Directory(services)
    #expect(owed(talk, after: Self.friday - hour - talk.now) == ["booked/R-1/0"])
  }

  @Test func `the staff hear of somebody who waits, but not of one who left or was called`() {
    var talk = Talk()
    let first = talk.join("broadband-care", "s1")
    talk.now += minute
    let second = talk.join("broadband-care", "s2")
    #expect(owed(talk) == ["hand-off-waiting/B-001/broadband-care", "hand-off-waiting/B-002/broadband-care"])
    talk.do(.leave(second))
    _ = talk.next()
    #expect(owed(talk) == [])
    talk.do(.transfer(first, to: "billing"))
    #expect(owed(talk) == ["hand-off-waiting/B-001/billing"])
  }

  @Test func `the staff hear of a message until somebody takes it`() {
    var talk = Talk()
    talk.do(.leaveMessage("s1/3", inbox: "broadband-care", session: "s1"))
    #expect(owed(talk) == ["message-left/s1/3"])
    talk.do(.takeMessage("s1/3", agent: "ann"))
    #expect(owed(talk) == [])
  }

  @Test func `a time kept for somebody on the waiting list is told while it is kept`() {
    var talk = Talk()
    talk.do(book(Self.tuesday))
    talk.do(book(Self.tuesday, "2"))
    talk.do(
      .joinWaitlist(
        DeskCommand.JoinWaitlist(
          reference: "W", session: "w", service: "engineer-visit", from: Self.tuesday, to: Self.tuesday)))
    // At nine on Monday the notice of a day is just kept.
    talk.now = utc("2026-11-23T09:30")
    talk.do(.cancel("R-1"))
    _ = talk.wait(0)
    #expect(owed(talk).contains("time-free/W/engineers@1795514400"))
    #expect(!owed(talk, after: 30 * minute).contains { $0.hasPrefix("time-free") })
  }
}
