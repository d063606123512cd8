import GuideDocument
import GuideGraph

/// A closed stretch of the line on which numbers, dates, times and durations stand.
///
/// A place on the line is twice the number of steps of 10^-18 up to the value, and one more for values between two steps:
/// so `$x lt 5` ends one place before 5 and excludes nothing that is less. Dates count in days, times and durations in
/// microseconds.
struct Span: Hashable, Sendable {
  var low: Int128
  var high: Int128

  /// From one whole number, day or microsecond to the next.
  static let unit: Int128 = 2_000_000_000_000_000_000
  /// Stand for what has no end.
  static let lowest = Int128.min
  static let highest = Int128.max
  static let everything = Span(low: lowest, high: highest)
}

extension Atomic {
  /// Where the value stands on the line; nil for what has no place there. A date and time has none because without an
  /// offset it depends on the customer's zone.
  var spot: Int128? {
    switch self {
    case .integer(let number): Int128(number) * Span.unit
    case .decimal(let number): number.spot
    case .date(let date): Int128(date.dayNumber) * Span.unit
    case .time(let time): Int128(time.microseconds) * Span.unit
    case .duration(let duration): Int128(duration.microseconds) * Span.unit
    case .text, .boolean, .dateTime: nil
    }
  }
}

extension DecimalNumber {
  fileprivate var spot: Int128? {
    guard let (count, isExact) = ticks else { return nil }
    let (twice, overflow) = count.multipliedReportingOverflow(by: 2)
    return overflow || twice == Span.highest - 1 ? nil : isExact ? twice : twice + 1
  }
}

// MARK: - Arithmetic

/// Interval arithmetic, R. E. Moore, "Interval Analysis", 1966; ends that are not known exactly move outwards.
extension Span {
  private var isFinite: Bool { low != Self.lowest && high != Self.highest }

  static func + (one: Span, other: Span) -> Span {
    Span(
      low: sum(one.low.evenDown, other.low.evenDown, or: lowest),
      high: sum(one.high.evenUp, other.high.evenUp, or: highest))
  }

  static prefix func - (one: Span) -> Span {
    Span(
      low: one.high == highest ? lowest : -one.high, high: one.low == lowest ? highest : -one.low)
  }

  private static func sum(_ one: Int128, _ other: Int128, or end: Int128) -> Int128 {
    if one == end || other == end { return end }
    let (sum, overflow) = one.addingReportingOverflow(other)
    return overflow ? end : sum
  }

  /// Exact where one side is whole; everything where the line is too short.
  static func * (one: Span, other: Span) -> Span {
    if !one.isWhole { return other.isWhole ? other * one : everything }
    guard one.isFinite, other.isFinite else { return everything }
    var ends: [Int128] = []
    for factor in [one.low / unit, one.high / unit] {
      for end in [other.low.evenDown, other.high.evenUp] {
        let (product, overflow) = end.multipliedReportingOverflow(by: factor)
        if overflow { return everything }
        ends.append(product)
      }
    }
    return Span(low: ends.min() ?? lowest, high: ends.max() ?? highest)
  }

  /// Whether both ends are whole numbers.
  private var isWhole: Bool { isFinite && low % Self.unit == 0 && high % Self.unit == 0 }

  /// `idiv` by a positive whole number: towards zero, and therefore never falling.
  func wholeQuotient(by divisor: Int128) -> Span {
    Span(
      low: low == Self.lowest ? low : low / Self.unit / divisor * Self.unit,
      high: high == Self.highest ? high : high / Self.unit / divisor * Self.unit)
  }

  /// `mod` a positive whole number, of whole numbers: has the sign of what is divided.
  func remainder(by divisor: Int128) -> Span {
    let most = (divisor - 1) * Self.unit
    if low >= 0, high != Self.highest, high <= most { return self }
    return Span(low: low >= 0 ? 0 : -most, high: high <= 0 ? 0 : most)
  }
}

extension Int128 {
  /// The step at or before a place; the ends of the line stay.
  fileprivate var evenDown: Int128 { self == .min || isMultiple(of: 2) ? self : self - 1 }
  fileprivate var evenUp: Int128 { self == .max || isMultiple(of: 2) ? self : self + 1 }
}
