import Testing

@testable import Desk

struct WeeklyHoursTests {
  private static let week = """
    <desk xmlns="urn:guidepost:1" id="d">
      <hours id="nights" zone="America/New_York"><open days="mon tue wed thu fri sat sun" from="22:00" to="06:00"/></hours>
      <hours id="afternoon" zone="America/New_York"><open days="sun" from="13:00" to="18:00"/></hours>
      <hours id="friday" zone="Europe/London">
        <open days="fri" from="20:00" to="02:00"/> <closed on="2026-11-28"/> <closed on="2026-12-04"/>
        <open on="2026-12-09" from="10:00" to="11:00"/>
      </hours>
      <hours id="always" zone="Europe/London"><open days="mon tue wed thu fri sat sun" from="00:00" to="24:00"/></hours>
      <hours id="never" zone="Europe/London"/>
    </desk>
    """
  private static let plan = DeskPlan(reading: week)

  private func hours(_ id: WeeklyHours.ID) throws -> WeeklyHours { try #require(Self.plan.hours[id]) }

  @Test func `an afternoon on the day of the switch is where the clock says`() throws {
    let hours = try hours("afternoon")
    #expect(text(hours.nextOpening(after: utc("2026-03-08T06:00"))) == "2026-03-08T17:00Z")
    #expect(text(hours.closing(after: utc("2026-03-08T17:00"))) == "2026-03-08T22:00Z")
    #expect(hours.isOpen(at: utc("2026-03-08T17:00")))
    #expect(!hours.isOpen(at: utc("2026-03-08T16:59")))
    #expect(!hours.isOpen(at: utc("2026-03-08T22:00")))
  }

  @Test func `a night has seven, eight or nine hours`() throws {
    let hours = try hours("nights")
    #expect(text(hours.closing(after: utc("2026-03-08T03:00"))) == "2026-03-08T10:00Z")
    #expect(text(hours.nextOpening(after: utc("2026-03-07T22:00"))) == "2026-03-08T03:00Z")
    #expect(text(hours.closing(after: utc("2026-11-01T02:00"))) == "2026-11-01T11:00Z")
    #expect(hours.isOpen(at: utc("2026-11-01T06:30")))
  }

  @Test func `a night that began before a closed day ends as it does, and on a closed day none begins`() throws {
    let hours = try hours("friday")
    #expect(hours.isOpen(at: utc("2026-11-28T01:59")))
    #expect(!hours.isOpen(at: utc("2026-11-28T02:00")))
    #expect(!hours.isOpen(at: utc("2026-12-04T21:00")))
    #expect(!hours.isOpen(at: utc("2026-12-05T01:00")))
  }

  @Test func `a day with hours of its own has those alone`() throws {
    let hours = try hours("friday")
    #expect(text(hours.nextOpening(after: utc("2026-12-04T12:00"))) == "2026-12-09T10:00Z")
    #expect(text(hours.closing(after: utc("2026-12-09T10:30"))) == "2026-12-09T11:00Z")
    #expect(text(hours.nextOpening(after: utc("2026-12-09T10:00"))) == "2026-12-11T20:00Z")
  }

  @Test func `who is always there never closes, and who is never there does not open`() throws {
    #expect(try hours("always").isOpen(at: utc("2026-03-29T01:00")))
    #expect(try hours("always").closing(after: utc("2026-03-29T01:00")) == nil)
    #expect(try hours("never").nextOpening(after: utc("2026-03-29T01:00")) == nil)
    #expect(try !hours("never").isOpen(at: utc("2026-03-29T01:00")))
  }

  @Test(arguments: [
    ("2026-11-23T08:00", "today at 03:00 (New York time)"),
    ("2026-11-24T13:30", "tomorrow, Tuesday at 08:30 (New York time)"),
    ("2026-11-29T13:30", "on Sunday at 08:30 (New York time)"),
    ("2026-11-30T13:30", "on Monday 30 November at 08:30 (New York time)"),
    ("2027-11-30T13:30", "on Tuesday 30 November 2027 at 08:30 (New York time)"),
    ("2026-11-22T13:30", "on Sunday 22 November at 08:30 (New York time)"),
  ])
  func `times are told as people tell them`(_ sample: (String, String)) throws {
    #expect(try hours("nights").words(for: utc(sample.0), seenFrom: utc("2026-11-23T06:00")) == sample.1)
  }
}
