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
