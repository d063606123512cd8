/// A date and a time of day, with its distance from UTC where that is known; a value without one is in the zone of
/// the session that reads it.
public struct ZonedDateTime: Hashable, Sendable {
  public let date: CivilDate
  public let time: CivilTime
  /// Minutes east of UTC, -840...840.
  public let offset: Int?

  public init(date: CivilDate, time: CivilTime, offset: Int? = nil) {
    self.date = date
    self.time = time
    self.offset = offset
  }

  /// Nil outside the years 1 to 9999. `local` counts microseconds of the wall clock since 1970-01-01T00:00:00.
  package init?(local: Int64, offset: Int?) {
    let time = CivilTime(wrapping: local)
    guard let date = CivilDate(dayNumber: Int((local - time.microseconds) / CivilTime.day)) else { return nil }
    self.init(date: date, time: time, offset: offset)
  }

  /// Microseconds of the wall clock since 1970-01-01T00:00:00.
  package var local: Int64 { Int64(date.dayNumber) * CivilTime.day + time.microseconds }
}

extension ZonedDateTime: CustomStringConvertible {
  /// Reads `2026-12-01T08:00:00`, then nothing, `Z` or `+01:00`.
  public init?(_ text: String) {
    var rest = text.utf8[...]
    guard let date = CivilDate(taking: &rest), Numerals.skip("T", in: &rest),
      let (time, isNextDay) = CivilTime.take(from: &rest),
      let day = CivilDate(dayNumber: date.dayNumber + (isNextDay ? 1 : 0))
    else { return nil }
    guard !rest.isEmpty else {
      self.init(date: day, time: time)
      return
    }
    guard let offset = Self.takeOffset(from: &rest), rest.isEmpty else { return nil }
    self.init(date: day, time: time, offset: offset)
  }

  private static func takeOffset(from rest: inout Substring.UTF8View) -> Int? {
    if Numerals.skip("Z", in: &rest) { return 0 }
    let isWest = Numerals.skip("-", in: &rest)
    guard isWest || Numerals.skip("+", in: &rest), let hours = Numerals.take(2, from: &rest),
      Numerals.skip(":", in: &rest), let minutes = Numerals.take(2, from: &rest), minutes < 60,
      hours * 60 + minutes <= 840
    else { return nil }
    return (isWest ? -1 : 1) * (hours * 60 + minutes)
  }

  public var description: String {
    let clock = "\(date)T\(time)"
    guard let offset else { return clock }
    guard offset != 0 else { return clock + "Z" }
    let minutes = abs(offset)
    return clock + (offset < 0 ? "-" : "+") + Numerals.pad(minutes / 60, 2) + ":" + Numerals.pad(minutes % 60, 2)
  }
}
