import GuideDocument

extension DayTimeDuration {
  /// Nil on overflow, here and below.
  func adding(_ other: Self) -> Self? {
    let (sum, overflow) = microseconds.addingReportingOverflow(other.microseconds)
    return overflow ? nil : Self(microseconds: sum)
  }

  func subtracting(_ other: Self) -> Self? {
    let (difference, overflow) = microseconds.subtractingReportingOverflow(other.microseconds)
    return overflow ? nil : Self(microseconds: difference)
  }

  var negated: Self? { Self.zero.subtracting(self) }

  /// To the nearest microsecond.
  func scaled(by factor: DecimalNumber) -> Self? {
    Self(nearest: DecimalNumber(microseconds).multiplied(by: factor))
  }

  /// To the nearest microsecond.
  func divided(by divisor: DecimalNumber) -> Self? {
    Self(nearest: DecimalNumber(microseconds).divided(by: divisor))
  }

  func divided(by other: Self) -> DecimalNumber? {
    DecimalNumber(microseconds).divided(by: DecimalNumber(other.microseconds))
  }

  private init?(nearest exact: DecimalNumber?) {
    guard let exact, let microseconds = Int64(exactly: exact.rounded(.half)) else { return nil }
    self.init(microseconds: microseconds)
  }
}
