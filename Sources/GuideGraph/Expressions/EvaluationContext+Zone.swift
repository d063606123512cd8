import GuideDocument

extension EvaluationContext {
  /// UTC where the zone data does not know the name; sessions check the name when they start.
  var localZone: LocalZone { LocalZone(zone) ?? .utc }

  /// The wall clock of the session's zone; nil outside the years 1 to 9999.
  var localNow: ZonedDateTime? {
    let (instant, overflow) = now.multipliedReportingOverflow(by: 1000)
    guard !overflow, abs(instant / CivilTime.day) < 3_000_000 else { return nil }
    return ZonedDateTime(instant: instant, in: localZone)
  }
}

extension EvaluationContext {
  /// Whether the system's zone data has an IANA name.
  package static func knowsZone(_ name: String) -> Bool { LocalZone(name) != nil }
}

extension ZonedDateTime {
  /// Milliseconds since 1970 in UTC; without an offset of its own the value is in `zone`, UTC where that is unknown.
  package func milliseconds(inZone zone: String) -> Int64 {
    let instant = instant(in: LocalZone(zone) ?? .utc)
    return (instant - CivilTime(wrapping: instant).microseconds % 1000) / 1000
  }
}
