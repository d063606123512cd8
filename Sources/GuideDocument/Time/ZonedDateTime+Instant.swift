extension ZonedDateTime {
  /// Microseconds since 1970 in UTC; without an offset of its own the value is in `zone`.
  package func instant(in zone: LocalZone) -> Int64 {
    guard let offset else { return zone.instant(ofLocal: local) }
    return local - Int64(offset) * 60_000_000
  }

  /// The wall clock of `zone` at an instant, with its offset. Nil outside the years 1 to 9999.
  package init?(instant: Int64, in zone: LocalZone) {
    let offset = zone.offset(at: instant)
    self.init(local: instant + offset * 1_000_000, offset: Int(offset) / 60)
  }

  /// Moves by exactly that much time. A value with an offset keeps it; one without stays on the wall clock of
  /// `zone`, and takes an offset only where the clock shows that hour twice and the second is meant.
  package func moved(by duration: DayTimeDuration, in zone: LocalZone) -> Self? {
    if let offset {
      let (moved, overflow) = local.addingReportingOverflow(duration.microseconds)
      return overflow ? nil : Self(local: moved, offset: offset)
    }
    let (moved, overflow) = instant(in: zone).addingReportingOverflow(duration.microseconds)
    guard !overflow, let there = Self(instant: moved, in: zone) else { return nil }
    let unzoned = Self(date: there.date, time: there.time)
    return unzoned.instant(in: zone) == moved ? unzoned : there
  }
}
