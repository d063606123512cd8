import GuideDocument

/// One time of being open, in milliseconds since 1970, end exclusive.
package struct Opening: Hashable, Sendable {
  package let start: Int64
  package let end: Int64
  /// The wall clock at `start` as the hours say it, in milliseconds since 1970-01-01T00:00.
  let wallStart: Int64
  let wallEnd: Int64

  func contains(_ instant: Int64) -> Bool { start <= instant && instant < end }
}

extension WeeklyHours {
  /// How far ahead it is worth to look.
  static let horizon = 400
  static let day: Int64 = 86_400_000

  /// The number of the day that the wall clock shows.
  func dayNumber(at instant: Int64) -> Int { Self.dayNumber(ofWall: zone.wall(at: instant)) }

  static func dayNumber(ofWall wall: Int64) -> Int { Int(wall >= 0 ? wall / day : (wall + 1) / day - 1) }

  /// What opens on a day; it may close on the next.
  func openings(on dayNumber: Int) -> [Opening] {
    stretches(on: dayNumber).map { stretch in
      let midnight = Int64(dayNumber) * Self.day
      let from = midnight + Int64(stretch.from) * 60_000
      let to = midnight + Int64(stretch.to) * 60_000
      return Opening(
        start: zone.instant(ofWall: from), end: zone.instant(ofWall: to), wallStart: from, wallEnd: to)
    }
    // One that lies within a gap as a whole never comes, such as any on a day that a zone leaves out.
    .filter { $0.start < $0.end && zone.wall(at: $0.start) < $0.wallEnd }
  }

  package func isOpen(at instant: Int64) -> Bool { end(ofOpeningAt: instant) != nil }

  /// When people leave, without a break until then. Nil while closed, and where they are there for a week (or `limit`)
  /// and longer.
  package func closing(after instant: Int64, within limit: Int64 = 7 * day) -> Int64? {
    var end = instant
    while let next = self.end(ofOpeningAt: end) {
      guard next - instant < limit else { return nil }
      end = next
    }
    return end > instant ? end : nil
  }

  /// When people came who are there now, without a break since; no more than a day ago. Nil while closed.
  func opened(before instant: Int64) -> Int64? {
    let earliest = instant - Self.day
    var start = instant + 1
    while start > earliest, let before = self.start(ofOpeningAt: start - 1) { start = before }
    return start <= instant ? max(start, earliest) : nil
  }

  /// When people come next, later than `instant`; nil for not within a year.
  package func nextOpening(after instant: Int64) -> Int64? {
    let today = dayNumber(at: instant)
    for day in (today - 1)...(today + Self.horizon) {
      let starts = openings(on: day).map(\.start).filter { $0 > instant }
      if let first = starts.min() { return first }
    }
    return nil
  }

  /// The first start of those openings that contain the instant.
  private func start(ofOpeningAt instant: Int64) -> Int64? {
    let today = dayNumber(at: instant)
    return ((today - 1)...today).flatMap(openings(on:)).filter { $0.contains(instant) }.map(\.start).min()
  }

  /// The last end of those openings that contain the instant.
  private func end(ofOpeningAt instant: Int64) -> Int64? {
    let today = dayNumber(at: instant)
    return ((today - 1)...today).flatMap(openings(on:)).filter { $0.contains(instant) }.map(\.end).max()
  }
}
