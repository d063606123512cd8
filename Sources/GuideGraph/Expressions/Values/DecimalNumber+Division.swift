extension DecimalNumber {
  /// The quotient to 18 digits after the point, half to even. Nil for a divisor of zero and on overflow.
  func divided(by other: Self) -> Self? {
    guard other.significand != 0 else { return nil }
    let isNegative = (significand < 0) != (other.significand < 0)
    let dividend = significand.magnitude
    let divisor = other.significand.magnitude
    let digits = Self.divisionScale + other.scale - scale
    guard digits >= 0 else {
      let quotient = Self.divide(dividend, byTenTo: -digits, times: divisor)
      return Self(quotient, isNegative: isNegative, scale: Self.divisionScale)
    }
    return Self.longDivision(dividend, divisor, digits: digits).flatMap { quotient, rest in
      Self(quotient, isNegative: isNegative, scale: Self.divisionScale - rest)
    }
  }

  /// A negative scale stands for zeros behind the significand.
  private init?(_ magnitude: UInt128?, isNegative: Bool, scale: Int) {
    guard let magnitude, let whole = Int128(exactly: magnitude), scale >= -Self.maximumScale else { return nil }
    let (significand, overflow) = whole.multipliedReportingOverflow(by: Self.powerOfTen(max(0, -scale)))
    guard !overflow else { return nil }
    self.init(significand: isNegative ? -significand : significand, scale: max(0, scale))
  }

  /// `dividend` * 10^`digits` / `divisor` as on paper, one digit at a time, up to where nothing remains; `rest`
  /// tells how many digits, all zero, were left out.
  private static func longDivision(
    _ dividend: UInt128, _ divisor: UInt128, digits: Int
  ) -> (quotient: UInt128, rest: Int)? {
    var (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    for done in 0..<digits {
      guard remainder != 0 else { return (quotient, digits - done) }
      let wide = remainder.multipliedFullWidth(by: 10)
      let step = divisor.dividingFullWidth((wide.high, wide.low))
      let (shifted, overflow) = quotient.multipliedReportingOverflow(by: 10)
      let (sum, carry) = shifted.addingReportingOverflow(step.quotient)
      guard !overflow, !carry else { return nil }
      (quotient, remainder) = (sum, step.remainder)
    }
    return roundHalfEven(quotient, remainder: remainder, divisor: divisor).map { ($0, 0) }
  }

  /// `dividend` / (`divisor` * 10^`exponent`).
  private static func divide(_ dividend: UInt128, byTenTo exponent: Int, times divisor: UInt128) -> UInt128? {
    let (product, overflow) = divisor.multipliedReportingOverflow(by: powerOfTen(exponent).magnitude)
    // The dividend has fewer than 127 bits, so the quotient is below one half.
    guard !overflow else { return 0 }
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: product)
    return roundHalfEven(quotient, remainder: remainder, divisor: product)
  }

  private static func roundHalfEven(_ quotient: UInt128, remainder: UInt128, divisor: UInt128) -> UInt128? {
    let other = divisor - remainder
    guard remainder > other || (remainder == other && !quotient.isMultiple(of: 2)) else { return quotient }
    let (rounded, overflow) = quotient.addingReportingOverflow(1)
    return overflow ? nil : rounded
  }

  /// The whole part of the quotient, towards zero. Nil for a divisor of zero and on overflow.
  func wholeQuotient(by other: Self) -> Int128? {
    guard other.significand != 0, let (left, right, _) = aligned(with: other) else { return nil }
    return left / right
  }

  /// What is left of a whole division, with the sign of the dividend.
  func remainder(by other: Self) -> Self? {
    guard other.significand != 0, let (left, right, scale) = aligned(with: other) else { return nil }
    return Self(significand: left % right, scale: scale)
  }
}
