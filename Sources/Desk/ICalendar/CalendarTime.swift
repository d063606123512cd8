import GuideDocument

/// Times as iCalendar writes them (RFC 5545, 3.3.5).
enum CalendarTime {
  /// `20261201T080000` for milliseconds of the wall clock since 1970.
  static func text(ofWall wall: Int64) -> String {
    let clock = WallClock(at: wall, in: .utc)
    let seconds = Int(((wall % 60_000) + 60_000) % 60_000 / 1_000)
    return ("\(clock.date)T\(clock.time)" + Numerals.pad(seconds, 2)).filter { $0 != "-" && $0 != ":" }
  }

  static func utc(_ instant: Int64) -> String { text(ofWall: instant) + "Z" }

  /// Start and end of a time: on the wall clock of its zone, except where that would mean another instant. The second of
  /// two equal wall times can only be said in UTC, and start and end must be said alike (3.8.2.2).
  static func lines(from start: Int64, to end: Int64, in zone: LocalZone, named name: String) -> [ContentLine] {
    let isPlain = [start, end].allSatisfy { zone.instant(ofWall: zone.wall(at: $0)) == $0 }
    guard isPlain, name != "UTC" else {
      return [ContentLine("DTSTART", utc(start)), ContentLine("DTEND", utc(end))]
    }
    return [("DTSTART", start), ("DTEND", end)].map { property, instant in
      ContentLine(property, [("TZID", name)], text(ofWall: zone.wall(at: instant)))
    }
  }
}
