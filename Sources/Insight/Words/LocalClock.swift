package import GuideDocument

/// Moments on the wall clock of a zone, and days of that zone as moments.
package struct LocalClock: Sendable {
  /// IANA name.
  package let name: String
  private let zone: LocalZone

  /// Nil for a zone that the zone data does not know.
  package init?(_ name: String) {
    guard let zone = LocalZone(name) else { return nil }
    self.name = name
    self.zone = zone
  }

  private func local(_ time: Int64) -> ZonedDateTime? { ZonedDateTime(instant: time * 1_000, in: zone) }

  /// `2026-12-01`.
  package func day(_ time: Int64) -> String { local(time)?.date.description ?? "?" }

  /// `09:00:03`, without the rest of the second.
  package func time(_ time: Int64) -> String {
    guard let local = local(time) else { return "?" }
    let seconds = Int(local.time.microseconds / 1_000_000)
    return [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { Numerals.pad($0, 2) }.joined(separator: ":")
  }

  /// `2026-12-01 09:00:03`.
  package func stamp(_ time: Int64) -> String { "\(day(time)) \(self.time(time))" }

  /// The first moment of a day, in milliseconds since 1970 UTC.
  package func start(of day: CivilDate) -> Int64 {
    let midnight = ZonedDateTime(local: Int64(day.dayNumber) * 86_400_000_000, offset: nil)
    return (midnight?.instant(in: zone) ?? 0) / 1_000
  }

  /// A moment with or without an offset of its own.
  package func moment(_ dateTime: ZonedDateTime) -> Int64 { dateTime.instant(in: zone) / 1_000 }
}
