extension DecimalNumber {
  /// The quotient to 18 digits after the point, half to even. Nil for a divisor of zero and on overflow.
  func divided(by other: Self) -> Self? {
    guard other.significand != 0 else { return nil }
    let isNegative = (significand < 0) != (other.significand < 0)
    let dividend = significand.magnitude
    let divisor = other.significand.magnitude
    let digits = Self.divisionScale + other.scale - scale
    guard
      let quotient = digits >= 0
        ? Self.longDivision(dividend, divisor, digits: digits)
        : Self.divide(dividend, byTenTo: -digits, times: divisor),
      let signed = Int128(exactly: quotient)
    else { return nil }
    return Self(significand: isNegative ? -signed : signed, scale: Self.divisionScale)
  }

  /// `dividend` * 10^`digits` / `divisor` as on paper, one digit at a time.
  private static func longDivision(_ dividend: UInt128, _ divisor: UInt128, digits: Int) -> UInt128? {
    var (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    for _ in 0..<digits {
      let wide = remainder.multipliedFullWidth(by: 10)
      let step = divisor.dividingFullWidth((wide.high, wide.low))
      let (shifted, overflow) = quotient.multipliedReportingOverflow(by: 10)
      let (sum, carry) = shifted.addingReportingOverflow(step.quotient)
      guard !overflow, !carry else { return nil }
      (quotient, remainder) = (sum, step.remainder)
    }
    return roundHalfEven(quotient, remainder: remainder, divisor: divisor)
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
