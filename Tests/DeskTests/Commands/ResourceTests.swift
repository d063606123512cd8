import Testing

@testable import Desk

struct ResourceTests {
  /// Doctors and nurses share the small room.
  private static let plan = DeskPlan(
    reading: """
      <desk xmlns="urn:guidepost:1" id="d">
        <hours id="h" zone="Europe/London"><open days="mon" from="10:00" to="12:00"/></hours>
        <branch id="b" name="B" zone="Europe/London"/>
        <service id="doctor" expected="PT10M"/> <service id="nurse" expected="PT10M"/>
        <calendar id="doctors" service="doctor" branch="b" slot="PT1H" capacity="3" hours="h">
          <resource id="large"/> <resource id="small"/>
        </calendar>
        <calendar id="nurses" service="nurse" branch="b" slot="PT30M" capacity="2" hours="h"><resource id="small"/></calendar>
      </desk>
      """)

  private var talk = Talk(plan: plan, now: utc("2026-11-23T09:00"))
  private static let ten = utc("2026-11-23T10:00")

  private func book(_ calendar: DeskPlan.Calendar.ID, _ name: String, at start: Int64 = ten) -> DeskCommand.Action {
    .book(.calendar(calendar, start: start), reference: DeskID("R-\(name)"), session: DeskID(name))
  }

  @Test mutating func `each booking occupies one room, and no more are booked than there are rooms`() {
    talk.do(book("doctors", "a"))
    talk.do(book("doctors", "b"))
    #expect(talk.state.booking("R-a")?.time.resource == "large")
    #expect(talk.state.booking("R-b")?.time.resource == "small")
    #expect(talk.do(book("doctors", "c")).contains("is taken"))
    talk.do(.cancel("R-a"))
    talk.do(book("doctors", "c"))
    #expect(talk.state.booking("R-c")?.time.resource == "large")
  }

  @Test mutating func `a room that two calendars share is booked once`() {
    talk.do(book("nurses", "n"))
    talk.do(book("doctors", "a"))
    #expect(talk.state.booking("R-a")?.time.resource == "large")
    #expect(talk.do(book("doctors", "b")).contains("is taken"))
    #expect(talk.do(book("nurses", "m", at: Self.ten + 30 * minute)).hasPrefix("appointment-booked"))
    #expect(talk.do(book("nurses", "o", at: Self.ten + hour)).hasPrefix("appointment-booked"))
  }

  @Test mutating func `one hold keeps one room, not every room`() {
    talk.do(.hold(.calendar("doctors", start: Self.ten), session: "h", until: talk.now + 5 * minute))
    #expect(talk.state.hold(of: "h", at: talk.now)?.time.resource == "large")
    #expect(talk.do(book("doctors", "a")).hasPrefix("appointment-booked"))
    #expect(talk.do(book("doctors", "b")).contains("is taken"))
    #expect(talk.do(book("doctors", "h")).hasPrefix("appointment-booked"))
  }

  @Test mutating func `a valid second seat is not refused`() {
    var calendar = talk.plan.calendars.items[0]
    calendar.resources = []
    talk.plan.calendars = Directory([calendar])
    for name in ["a", "b", "c"] { #expect(talk.do(book("doctors", name)).hasPrefix("appointment-booked")) }
    #expect(talk.do(book("doctors", "d")).contains("is taken"))
  }
}
