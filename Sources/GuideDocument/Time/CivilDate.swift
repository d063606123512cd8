/// A day of the Gregorian calendar, years 1 to 9999, without a zone.
public struct CivilDate: Hashable, Sendable, Comparable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Nil for a day that the calendar does not have.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...Self.length(of: month, in: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  public static func < (one: Self, other: Self) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDate {
  /// Days since 1970-01-01. Counts years from March, so that the leap day comes last, in cycles of 400 years.
  public var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  /// The inverse of `dayNumber`; nil outside the years 1 to 9999.
  public init?(dayNumber: Int) {
    guard (-719_162...2_932_896).contains(dayNumber) else { return nil }
    let shifted = dayNumber + 719_468
    let (cycle, dayOfCycle) = shifted.quotientAndRemainder(dividingBy: 146_097)
    let yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
    self.init(year: year, month: month, day: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}

extension CivilDate: CustomStringConvertible {
  /// Reads `2026-12-01` and nothing else.
  public init?(_ text: String) {
    var rest = text.utf8[...]
    self.init(taking: &rest)
    guard rest.isEmpty else { return nil }
  }

  package init?(taking rest: inout Substring.UTF8View) {
    guard let year = Numerals.take(4, from: &rest), Numerals.skip("-", in: &rest),
      let month = Numerals.take(2, from: &rest), Numerals.skip("-", in: &rest),
      let day = Numerals.take(2, from: &rest)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public var description: String { Numerals.pad(year, 4) + "-" + Numerals.pad(month, 2) + "-" + Numerals.pad(day, 2) }
}
