import GuideDocument

/// When people are there: a week that repeats, with days that differ from it.
package struct WeeklyHours: Identifiable, Sendable {
  /// Minutes of the wall clock since the midnight that begins the day; `to` may lie in the next day, up to 48 hours.
  package struct Stretch: Hashable, Sendable {
    package var from: Int
    package var to: Int

    package init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }
  }

  package let id: DeskID<WeeklyHours>
  /// IANA name of `zone`.
  package let zoneName: String
  let zone: LocalZone
  /// Monday first.
  package let week: [[Stretch]]
  /// Days with hours of their own, by `CivilDate.dayNumber`.
  package let exceptions: [Int: [Stretch]]
  /// Days on which nobody comes in, by `CivilDate.dayNumber`. An evening that runs past midnight still ends as it does.
  package let closures: Set<Int>

  /// Nil for a zone that the zone data lacks.
  package init?(
    id: ID, zone: String, week: [[Stretch]], exceptions: [Int: [Stretch]] = [:], closures: Set<Int> = []
  ) {
    guard let rules = LocalZone(zone) else { return nil }
    self.id = id
    zoneName = zone
    self.zone = rules
    self.week = week
    self.exceptions = exceptions
    self.closures = closures
  }

  /// What the wall clock says of the day that begins on `dayNumber`.
  package func stretches(on dayNumber: Int) -> [Stretch] {
    if closures.contains(dayNumber) { return [] }
    // Day 0, 1970-01-01, was a Thursday.
    let weekday = ((dayNumber + 3) % 7 + 7) % 7
    return exceptions[dayNumber] ?? week[weekday]
  }
}
