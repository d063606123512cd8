/// A time of day to the microsecond, without a zone.
public struct CivilTime: Hashable, Sendable, Comparable {
  /// Microseconds since midnight, below 24 hours.
  public let microseconds: Int64

  public static let midnight = CivilTime(wrapping: 0)
  public static let day: Int64 = 86_400_000_000

  /// Takes what is left after whole days.
  package init(wrapping microseconds: Int64) {
    let rest = microseconds % Self.day
    self.microseconds = rest < 0 ? rest + Self.day : rest
  }

  public static func < (one: Self, other: Self) -> Bool { one.microseconds < other.microseconds }

  public var hour: Int { Int(microseconds / 3_600_000_000) }
  public var minute: Int { Int(microseconds / 60_000_000 % 60) }
  public var second: Int { Int(microseconds / 1_000_000 % 60) }
}

extension CivilTime: CustomStringConvertible {
  /// Reads `08:30:00`, with digits after a point if need be, and `24:00:00` as midnight.
  public init?(_ text: String) {
    var rest = text.utf8[...]
    guard let (time, _) = Self.take(from: &rest), rest.isEmpty else { return nil }
    self = time
  }

  /// `isNextDay`: the text said 24:00:00.
  package static func take(from rest: inout Substring.UTF8View) -> (time: Self, isNextDay: Bool)? {
    guard let hour = Numerals.take(2, from: &rest), Numerals.skip(":", in: &rest),
      let minute = Numerals.take(2, from: &rest), Numerals.skip(":", in: &rest),
      let second = Numerals.take(2, from: &rest), let fraction = Numerals.takeFraction(from: &rest)
    else { return nil }
    let total = Int64(hour * 3600 + minute * 60 + second) * 1_000_000 + fraction
    guard minute < 60, second < 60, total <= day else { return nil }
    return (Self(wrapping: total), total == day)
  }

  public var description: String {
    let clock = [hour, minute, second].map { Numerals.pad($0, 2) }.joined(separator: ":")
    return clock + Numerals.fraction(microseconds % 1_000_000)
  }
}
