import GuideDocument
import Testing

@testable import Desk

/// What the desk does about a wall clock that jumps, and about rules that change after a booking.
struct ClockChangeTests {
  private func hours(_ zone: String, _ from: Int, _ to: Int) throws -> WeeklyHours {
    let day = [WeeklyHours.Stretch(from: from * 60, to: to * 60)]
    return try #require(WeeklyHours(id: "h", zone: zone, week: Array(repeating: day, count: 7)))
  }

  private func opening(_ zone: String, _ day: String, _ from: Int, _ to: Int) throws -> String {
    let openings = try hours(zone, from, to).openings(on: WeeklyHours.dayNumber(ofWall: utc(day + "T00:00")))
    return openings.map { "\(text($0.start)) \(text($0.end))" }.joined(separator: ", ")
  }

  @Test func `one to six in the afternoon of New York's switch day is five to ten in the evening UTC`() throws {
    #expect(try opening("America/New_York", "2026-03-08", 13, 18) == "2026-03-08T17:00Z 2026-03-08T22:00Z")
    #expect(try opening("America/New_York", "2026-03-07", 13, 18) == "2026-03-07T18:00Z 2026-03-07T23:00Z")
  }

  @Test func `hours past midnight are shorter in the night that loses one, longer in the night that gains one`() throws
  {
    #expect(try opening("Europe/London", "2026-03-28", 22, 30) == "2026-03-28T22:00Z 2026-03-29T05:00Z")
    #expect(try opening("Europe/London", "2026-10-24", 22, 30) == "2026-10-24T21:00Z 2026-10-25T06:00Z")
    #expect(try opening("Europe/London", "2026-06-01", 22, 30) == "2026-06-01T21:00Z 2026-06-02T05:00Z")
  }

  @Test func `a day that does not exist has no openings`() throws {
    #expect(try opening("Pacific/Apia", "2011-12-30", 9, 17) == "")
    #expect(try opening("Pacific/Apia", "2011-12-31", 9, 17) == "2011-12-30T19:00Z 2011-12-31T03:00Z")
  }

  @Test func `an override of one day stays on that day wherever the branch is`() throws {
    let dayOff = try #require(CivilDate("2026-12-25")).dayNumber
    for zone in ["Pacific/Kiritimati", "Pacific/Niue", "Europe/London"] {
      let week = Array(repeating: [WeeklyHours.Stretch(from: 540, to: 1020)], count: 7)
      let hours = try #require(WeeklyHours(id: "h", zone: zone, week: week, closures: [dayOff]))
      let nine = try #require(CivilDate("2026-12-24")).dayNumber
      let starts = (nine...(nine + 2)).flatMap { SlotGrid(hours: hours, slot: 4 * hour).starts(on: $0) }
      #expect(
        starts.map { hours.local($0).text } == [
          "2026-12-24T09:00", "2026-12-24T13:00", "2026-12-26T09:00", "2026-12-26T13:00",
        ])
    }
  }

  // MARK: - Rules that change

  /// Booked when the zone was `offset` minutes from UTC at that time.
  private func booked(_ zone: String, _ local: String, offset: Int) -> (Talk, SlotTime) {
    var talk = Talk(now: utc("2026-06-01T09:00"))
    let start = utc(local) - Int64(offset) * minute
    let time = SlotTime(
      calendar: "engineers", service: "engineer-visit", branch: "high-street", start: start, end: start + 2 * hour,
      zone: zone, local: local, offset: offset)
    let event = DeskEvent(
      at: talk.now, .appointmentBooked(DeskEvent.AppointmentBooked(reference: "R", session: "s", time: time)))
    talk.state.apply(event)
    return (talk, time)
  }

  @Test func `wall time, zone and instant are kept, and the instant follows when the rules change`() throws {
    // As if Berlin had given up summer time when this was booked, and has it again.
    var (talk, before) = booked("Europe/Berlin", "2026-07-01T10:00", offset: 60)
    let events = talk.state.movedClocks(at: talk.now)
    #expect(events.map(\.words) == ["appointment-resolved R 2026-07-01T10:00"])
    for event in events { talk.state.apply(event) }
    let after = try #require(talk.state.booking("R")?.time)
    #expect(after.start == before.start - hour && after.end == before.end - hour)
    #expect((after.local, after.offset, after.zone) == ("2026-07-01T10:00", 120, "Europe/Berlin"))
    #expect(talk.state.movedClocks(at: talk.now) == [])
  }

  @Test func `a rule change is a notice, and a new sequence for calendars`() throws {
    var (talk, _) = booked("Europe/Berlin", "2026-07-01T10:00", offset: 60)
    for event in talk.state.movedClocks(at: talk.now) { talk.state.apply(event) }
    #expect(talk.state.booking("R")?.sequence == 1)
    #expect(talk.state.notices(under: talk.plan, at: talk.now).map(\.id) == ["clock-change/R/1"])
  }

  @Test func `a time that the new rules skip is read by the offset before the gap`() throws {
    var (talk, _) = booked("America/New_York", "2027-03-14T02:30", offset: -240)
    for event in talk.state.movedClocks(at: talk.now) { talk.state.apply(event) }
    let time = try #require(talk.state.booking("R")?.time)
    #expect(text(time.start) == "2027-03-14T07:30Z" && time.local == "2027-03-14T03:30")
  }

  @Test func `the second of two equal times stays the second, and what is over stays as it was`() {
    let (second, _) = booked("Europe/Berlin", "2026-10-25T02:30", offset: 60)
    #expect(second.state.movedClocks(at: second.now) == [])
    let (old, _) = booked("Europe/Berlin", "2026-05-01T10:00", offset: 60)
    #expect(old.state.movedClocks(at: old.now) == [])
  }

  @Test func `a time that comes twice says so`() {
    let (_, twice) = booked("Europe/Berlin", "2026-10-25T02:30", offset: 60)
    let (_, once) = booked("Europe/Berlin", "2026-10-25T03:30", offset: 60)
    #expect(twice.isRepeated && !once.isRepeated)
  }
}
