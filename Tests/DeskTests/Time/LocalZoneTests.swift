import GuideDocument
import Testing

@testable import Desk

/// Wall times at which clocks jump, against the zone data.
struct LocalZoneTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let zone: String
    let wall: String
    let instants: [String]
    let meant: String
    var testDescription: String { "\(zone) \(wall)" }

    init(_ zone: String, _ wall: String, _ instants: [String], meant: String) {
      (self.zone, self.wall, self.instants, self.meant) = (zone, wall, instants, meant)
    }

    static func gap(_ zone: String, _ wall: String, _ meant: String) -> Case { Case(zone, wall, [], meant: meant) }
    static func twice(_ zone: String, _ wall: String, _ first: String, _ second: String) -> Case {
      Case(zone, wall, [first, second], meant: first)
    }
    static func once(_ zone: String, _ wall: String, _ instant: String) -> Case {
      Case(zone, wall, [instant], meant: instant)
    }
  }

  static let cases: [Case] = [
    .gap("America/New_York", "2026-03-08T02:30", "2026-03-08T07:30Z"),
    .twice("America/New_York", "2026-11-01T01:30", "2026-11-01T05:30Z", "2026-11-01T06:30Z"),
    .gap("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:30Z"),
    .twice("Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30Z", "2026-10-25T01:30Z"),
    .gap("Europe/London", "2026-03-29T01:30", "2026-03-29T01:30Z"),
    .twice("Europe/London", "2026-10-25T01:15", "2026-10-25T00:15Z", "2026-10-25T01:15Z"),
    .gap("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45Z"),
    .twice("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45Z", "2026-04-04T15:15Z"),
    .gap("America/Santiago", "2026-09-06T00:30", "2026-09-06T04:30Z"),
    .gap("Africa/Cairo", "2026-04-24T00:30", "2026-04-23T22:30Z"),
    .gap("Asia/Beirut", "2026-03-29T00:30", "2026-03-28T22:30Z"),
    .gap("America/Havana", "2026-03-08T00:30", "2026-03-08T05:30Z"),
    .twice("Africa/Cairo", "2026-10-29T23:30", "2026-10-29T20:30Z", "2026-10-29T21:30Z"),
    .gap("Antarctica/Troll", "2026-03-29T02:30", "2026-03-29T02:30Z"),
    .twice("Africa/Casablanca", "2026-02-15T02:30", "2026-02-15T01:30Z", "2026-02-15T02:30Z"),
    .gap("Africa/Casablanca", "2026-03-22T02:30", "2026-03-22T02:30Z"),
    .once("America/Sao_Paulo", "2026-11-01T00:30", "2026-11-01T03:30Z"),
    .once("America/Mexico_City", "2026-04-05T02:30", "2026-04-05T08:30Z"),
    .once("Asia/Kathmandu", "2026-11-23T12:00", "2026-11-23T06:15Z"),
    .gap("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T22:00Z"),
    .once("Pacific/Apia", "2011-12-31T00:00", "2011-12-30T10:00Z"),
  ]

  @Test(arguments: cases) func `a wall time is no, one or two instants`(_ sample: Case) throws {
    let zone = try #require(LocalZone(sample.zone))
    #expect(zone.instants(ofWall: utc(sample.wall)).map(text) == sample.instants)
    #expect(text(zone.instant(ofWall: utc(sample.wall))) == sample.meant)
  }

  @Test(arguments: cases) func `a start is offered as often as the clock shows it, never in a gap`(_ sample: Case)
    throws
  {
    let hours = try allDay(in: sample.zone)
    let grid = SlotGrid(hours: hours, slot: 15 * minute)
    let day = WeeklyHours.dayNumber(ofWall: utc(sample.wall))
    let offered = ((day - 1)...day).flatMap(grid.starts(on:)).filter { hours.zone.wall(at: $0) == utc(sample.wall) }
    #expect(offered.map(text) == sample.instants)
    for start in offered { #expect(grid.offers(start)) }
  }

  struct Length: CustomTestStringConvertible, Sendable {
    let zone: String
    let day: String
    let hours: Double
    var testDescription: String { "\(zone) \(day)" }
  }

  @Test(arguments: [
    Length(zone: "America/New_York", day: "2026-03-08", hours: 23),
    Length(zone: "America/New_York", day: "2026-11-01", hours: 25),
    Length(zone: "Australia/Lord_Howe", day: "2026-10-04", hours: 23.5),
    Length(zone: "Australia/Lord_Howe", day: "2026-04-05", hours: 24.5),
    Length(zone: "Antarctica/Troll", day: "2026-10-25", hours: 26),
    Length(zone: "Antarctica/Troll", day: "2026-03-29", hours: 22),
    Length(zone: "America/Santiago", day: "2026-09-06", hours: 23),
    Length(zone: "Africa/Cairo", day: "2026-10-29", hours: 25),
    Length(zone: "Pacific/Apia", day: "2011-12-30", hours: 0),
    Length(zone: "Asia/Kathmandu", day: "2026-11-23", hours: 24),
  ])
  func `a day is as long as its clock says`(_ sample: Length) throws {
    let hours = try allDay(in: sample.zone)
    let day = WeeklyHours.dayNumber(ofWall: utc(sample.day + "T00:00"))
    let length = hours.openings(on: day).map { Double($0.end - $0.start) / Double(hour) }.reduce(0, +)
    #expect(length == sample.hours)
    let starts = SlotGrid(hours: hours, slot: 30 * minute).starts(on: day)
    #expect(Double(starts.count) / 2 == sample.hours)
    for start in starts { #expect(hours.isOpen(at: start)) }
  }

  private func allDay(in zone: String) throws -> WeeklyHours {
    let day = [WeeklyHours.Stretch(from: 0, to: 1440)]
    return try #require(WeeklyHours(id: "always", zone: zone, week: Array(repeating: day, count: 7)))
  }
}
