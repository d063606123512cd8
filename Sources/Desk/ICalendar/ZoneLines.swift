import GuideDocument

/// A zone's rules around one appointment as a VTIMEZONE (RFC 5545, 3.6.5), so that no reader needs zone data.
///
/// Every jump is written out rather than as a rule that repeats: zones such as Casablanca follow no rule that iCalendar
/// can say, and the zone data of tomorrow may differ from a rule of today.
struct ZoneLines {
  let zone: LocalZone
  let name: String

  /// How far around the appointment the jumps are told: whoever moves it by hand in a calendar still sees right times.
  static let reach = 400 * WeeklyHours.day

  func lines(from start: Int64, to end: Int64) -> [ContentLine] {
    let changes = zone.changes(after: start - Self.reach, through: end + Self.reach)
    // Before the first jump, and in a zone without any, the clock is as it was then.
    let first = zone.shift(at: start - Self.reach)
    let least = (changes.map(\.after) + [first]).min() ?? first
    var lines = [ContentLine("BEGIN", "VTIMEZONE"), ContentLine("TZID", name)]
    lines += observance(at: Self.longAgo, from: first, to: first, isSummer: first > least)
    for change in changes {
      lines += observance(
        at: change.at + change.before, from: change.before, to: change.after, isSummer: change.after > least)
    }
    return lines + [ContentLine("END", "VTIMEZONE")]
  }

  /// 1970-01-01T00:00 on the wall clock.
  private static let longAgo: Int64 = 0

  private func observance(at wall: Int64, from before: Int64, to after: Int64, isSummer: Bool) -> [ContentLine] {
    let kind = isSummer ? "DAYLIGHT" : "STANDARD"
    return [
      ContentLine("BEGIN", kind), ContentLine("DTSTART", CalendarTime.text(ofWall: wall)),
      ContentLine("TZOFFSETFROM", Self.offset(before)), ContentLine("TZOFFSETTO", Self.offset(after)),
      ContentLine("TZNAME", Self.name(of: after)), ContentLine("END", kind),
    ]
  }

  /// `+0100`, and with seconds where there are any.
  static func offset(_ shift: Int64) -> String {
    let seconds = Int(abs(shift) / 1_000)
    let parts = [seconds / 3_600, seconds / 60 % 60] + (seconds % 60 == 0 ? [] : [seconds % 60])
    return (shift < 0 ? "-" : "+") + parts.map { Numerals.pad($0, 2) }.joined()
  }

  /// `+01`, as the zone data names zones without a name of their own.
  private static func name(of shift: Int64) -> String {
    let text = offset(shift)
    return text.hasSuffix("00") ? String(text.dropLast(2)) : text
  }
}
