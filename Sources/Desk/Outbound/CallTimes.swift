import GuideDocument

/// When somebody may be rung: between two moments, between two times of each day, or both.
package struct CallTimes: Hashable, Sendable, Codable {
  /// In milliseconds since 1970.
  package var notBefore: Int64?
  package var notAfter: Int64?
  /// Minutes after midnight where the person lives.
  package var dailyFrom: Int?
  package var dailyTo: Int?
  /// IANA zone for the daily times.
  package var zone: String

  package init(
    notBefore: Int64? = nil, notAfter: Int64? = nil, dailyFrom: Int? = nil, dailyTo: Int? = nil, zone: String = "UTC"
  ) {
    self.notBefore = notBefore
    self.notAfter = notAfter
    self.dailyFrom = dailyFrom
    self.dailyTo = dailyTo
    self.zone = zone
  }

  package func allow(_ now: Int64) -> Bool {
    guard now >= notBefore ?? now, !isOver(at: now) else { return false }
    let wall = (LocalZone(zone) ?? .utc).wall(at: now)
    let minute = Int((wall - Int64(WeeklyHours.dayNumber(ofWall: wall)) * WeeklyHours.day) / 60_000)
    let (from, to) = (dailyFrom ?? 0, dailyTo ?? 24 * 60)
    // A window such as 20:00 to 02:00 runs past midnight.
    return from <= to ? from <= minute && minute < to : minute >= from || minute < to
  }

  /// Whether it will never be allowed again.
  package func isOver(at now: Int64) -> Bool { notAfter.map { now >= $0 } ?? false }
}
