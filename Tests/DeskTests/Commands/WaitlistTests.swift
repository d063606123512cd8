import Testing

@testable import Desk

struct WaitlistTests {
  private static let first = utc("2026-11-23T10:00")
  private static let second = utc("2026-11-23T11:00")

  /// One room, two times a day that can be booked on the same day.
  private static let plan = DeskPlan(
    reading: """
      <desk xmlns="urn:guidepost:1" id="d">
        <hours id="h" zone="Europe/London"><open days="mon" from="10:00" to="12:00"/></hours>
        <branch id="b" name="B" zone="Europe/London"/> <service id="s" expected="PT10M"/>
        <calendar id="c" service="s" branch="b" slot="PT1H" capacity="1" window="P6D" hours="h"/>
      </desk>
      """)

  private func fullDesk() -> Talk {
    var talk = Talk(plan: Self.plan, now: utc("2026-11-23T09:00"))
    talk.do(.book(.calendar("c", start: Self.first), reference: "R1", session: "s1"))
    talk.do(.book(.calendar("c", start: Self.second), reference: "R2", session: "s2"))
    return talk
  }

  private func wait(_ name: String, from: Int64? = nil, to: Int64? = nil) -> DeskCommand.Action {
    .joinWaitlist(
      DeskCommand.JoinWaitlist(reference: DeskID("W-\(name)"), session: DeskID(name), service: "s", from: from, to: to))
  }

  @Test func `the first on the list is offered the time that comes free, and can have it`() {
    var talk = fullDesk()
    #expect(talk.do(wait("a")) == "waitlist-joined W-a")
    #expect(talk.do(wait("b"), after: minute) == "waitlist-joined W-b")
    #expect(talk.wait(0) == [])
    talk.do(.cancel("R1"))
    #expect(talk.wait(0) == ["waitlist-offered W-a 2026-11-23T10:00"])
    #expect(talk.wait(0) == [])
    #expect(talk.do(.acceptOffer("W-a")) == "appointment-booked W-a 2026-11-23T10:00")
    #expect(talk.state.booking("W-a")?.session == "a")
    #expect(talk.state.openWaitlist().map(\.reference) == ["W-b"])
  }

  @Test func `an offered time is kept from everybody else`() {
    var talk = fullDesk()
    talk.do(wait("a"))
    talk.do(.cancel("R1"))
    _ = talk.wait(0)
    #expect(talk.state.slots(for: "s", under: talk.plan, at: talk.now, limit: 5).isEmpty)
    #expect(talk.do(.book(.calendar("c", start: Self.first), reference: "R3", session: "x")).contains("is taken"))
    #expect(talk.state.slots(for: "s", under: talk.plan, at: talk.now, limit: 5, session: "a").count == 1)
  }

  @Test func `an offer that runs out goes to the next, and the customer waits for other times`() {
    var talk = fullDesk()
    talk.do(wait("a"))
    talk.do(wait("b"), after: minute)
    talk.do(.cancel("R1"))
    _ = talk.wait(0)
    #expect(talk.wait(30 * minute - 1) == [])
    #expect(talk.wait(1) == ["waitlist-passed W-a", "waitlist-offered W-b 2026-11-23T10:00"])
    #expect(talk.do(.acceptOffer("W-a")) == "No time is kept for you just now. You are still on the waiting list.")
    talk.do(.cancel("R2"))
    #expect(talk.wait(0) == ["waitlist-offered W-a 2026-11-23T11:00"])
  }

  @Test func `an offer lasts no longer than until the time itself`() {
    var talk = fullDesk()
    talk.do(wait("a"))
    talk.do(.cancel("R1"), after: 50 * minute)
    _ = talk.wait(0)
    #expect(talk.state.waitlistEntry("W-a")?.offer?.until == Self.first)
    #expect(talk.wait(10 * minute) == ["waitlist-passed W-a"])
  }

  @Test func `who declines stays on the list and is not asked about that time again`() {
    var talk = fullDesk()
    talk.do(wait("a"))
    talk.do(.cancel("R1"))
    _ = talk.wait(0)
    #expect(talk.do(.declineOffer("W-a")) == "waitlist-passed W-a")
    #expect(talk.wait(0) == [])
    #expect(talk.state.slots(for: "s", under: talk.plan, at: talk.now, limit: 5).count == 1)
    #expect(talk.do(.declineOffer("W-a")).hasPrefix("No time is kept for you"))
  }

  @Test func `who wants other days is passed over, not dropped`() {
    var talk = fullDesk()
    talk.do(wait("late", from: Self.second))
    talk.do(wait("any"), after: minute)
    talk.do(.cancel("R1"))
    #expect(talk.wait(0) == ["waitlist-offered W-any 2026-11-23T10:00"])
    talk.do(.cancel("R2"))
    #expect(talk.wait(0) == ["waitlist-offered W-late 2026-11-23T11:00"])
  }

  @Test func `a wish whose days have passed leaves the list`() {
    var talk = fullDesk()
    talk.do(wait("a", to: Self.second))
    #expect(talk.wait(Self.second - talk.now).contains("waitlist-left W-a"))
    #expect(talk.do(.leaveWaitlist("W-a")).hasPrefix("Nobody waits for a time under W-a."))
  }

  @Test func `nobody waits for what is free, or twice`() {
    var talk = fullDesk()
    talk.do(wait("a"))
    #expect(talk.do(wait("a")) == "You are on the waiting list already, under W-a.")
    talk.do(.cancel("R2"))
    _ = talk.do(.declineOffer("W-a"))
    #expect(
      talk.do(wait("b"))
        == "There is a free time, today at 11:00 (London time). Please book it, or wait for a time on other days.")
    #expect(talk.do(wait("c", to: Self.first)) == "waitlist-joined W-c")
    #expect(talk.do(.leaveWaitlist("W-c")) == "waitlist-left W-c")
    #expect(talk.do(.leaveWaitlist("W-none")).hasPrefix("Nobody waits"))
  }

  @Test func `who books by themselves waits no more, and the offer is free again`() {
    var talk = fullDesk()
    talk.do(wait("a"))
    talk.do(wait("b"), after: minute)
    talk.do(.cancel("R1"))
    talk.do(.cancel("R2"))
    #expect(talk.wait(0) == ["waitlist-offered W-a 2026-11-23T10:00", "waitlist-offered W-b 2026-11-23T11:00"])
    #expect(
      talk.do(.book(.calendar("c", start: Self.first), reference: "R9", session: "a")).hasPrefix("appointment-booked"))
    #expect(talk.state.openWaitlist().map(\.reference) == ["W-b"])
    #expect(talk.do(.acceptOffer("W-a")).hasPrefix("Nobody waits"))
  }
}
