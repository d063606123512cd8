import GuideDocument

/// A time to ring somebody: of each day, or once.
enum CallMoment: Hashable, Sendable {
  /// Minutes after midnight.
  case daily(Int)
  /// Milliseconds since 1970.
  case once(Int64)

  /// `09:30`, `2026-12-01T09:30` (seconds and a `T` may be left out) on the wall clock of `zone`, or with an offset.
  init?(_ text: String, zone: String) {
    if let minute = Self.minute(text) {
      self = .daily(minute)
      return
    }
    var text = text
    if text.count > 10, text.dropFirst(10).first == " " {
      text = text.prefix(10) + "T" + text.dropFirst(11)
    }
    if text.count == 16 {
      text += ":00"
    } else if text.count > 16, text.dropFirst(16).first != ":" {
      text = text.prefix(16) + ":00" + text.dropFirst(16)
    }
    guard let moment = ZonedDateTime(text), let zone = LocalZone(zone) else { return nil }
    self = .once(moment.instant(in: zone) / 1_000)
  }

  private static func minute(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isASCII) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0...24).contains(hour), (0..<60).contains(minute),
      hour * 60 + minute <= 24 * 60
    else { return nil }
    return hour * 60 + minute
  }
}
