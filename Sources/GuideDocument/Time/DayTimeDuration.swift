/// A length of time in days, hours, minutes and seconds, exact to the microsecond; may be negative.
public struct DayTimeDuration: Hashable, Sendable, Comparable {
  public let microseconds: Int64

  public init(microseconds: Int64) { self.microseconds = microseconds }

  public init(seconds: Int) { self.init(microseconds: Int64(seconds) * 1_000_000) }

  public static let zero = DayTimeDuration(microseconds: 0)

  public static func < (one: Self, other: Self) -> Bool { one.microseconds < other.microseconds }

  /// Whole days, towards zero.
  package var days: Int64 { microseconds / CivilTime.day }
}

extension DayTimeDuration: CustomStringConvertible {
  /// Reads an `xs:dayTimeDuration` such as `P2DT3H`, `PT20M`, `-PT1.5S`; nil for anything else.
  public init?(_ text: String) {
    var rest = text.utf8[...]
    let isNegative = Numerals.skip("-", in: &rest)
    guard Numerals.skip("P", in: &rest), let total = Self.takeParts(from: &rest) else { return nil }
    self.init(microseconds: isNegative ? -total : total)
  }

  private static func takeParts(from rest: inout Substring.UTF8View) -> Int64? {
    var units: [(letter: Character, length: Int64)] = [("D", CivilTime.day)]
    let clock: [(letter: Character, length: Int64)] = [("H", 3_600_000_000), ("M", 60_000_000), ("S", 1_000_000)]
    var total: Int64 = 0
    var parts = 0
    var isAfterT = false
    while !rest.isEmpty {
      if !isAfterT, Numerals.skip("T", in: &rest) {
        (isAfterT, units, parts) = (true, clock, 0)
      }
      guard let number = Numerals.takeNumber(from: &rest), let fraction = Numerals.takeFraction(from: &rest),
        let unit = units.firstIndex(where: { Numerals.skip($0.letter, in: &rest) }),
        fraction == 0 || units[unit].letter == "S"
      else { return nil }
      let (length, tooLong) = number.multipliedReportingOverflow(by: units[unit].length)
      let (sum, overflow) = total.addingReportingOverflow(length)
      let (whole, stillTooBig) = sum.addingReportingOverflow(fraction)
      guard !tooLong, !overflow, !stillTooBig else { return nil }
      total = whole
      units.removeFirst(unit + 1)
      parts += 1
    }
    return parts > 0 ? total : nil
  }

  /// The canonical text: `P1DT2H`, `PT0S`.
  public var description: String {
    guard microseconds != 0 else { return "PT0S" }
    let total = microseconds.magnitude
    let day = UInt64(CivilTime.day)
    var text = microseconds < 0 ? "-P" : "P"
    if total >= day { text += "\(total / day)D" }
    let rest = total % day
    guard rest > 0 else { return text }
    text += "T"
    if rest >= 3_600_000_000 { text += "\(rest / 3_600_000_000)H" }
    if rest / 60_000_000 % 60 > 0 { text += "\(rest / 60_000_000 % 60)M" }
    let seconds = rest % 60_000_000
    if seconds > 0 { text += "\(seconds / 1_000_000)\(Numerals.fraction(Int64(seconds % 1_000_000)))S" }
    return text
  }
}
