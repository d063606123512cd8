extension DecimalNumber {
  /// Digits after the point that a tick counts.
  private static let tickScale = divisionScale

  /// How many steps of 10^-18 the number is, rounded down, and whether nothing was lost; nil where 128 bits are too few.
  package var ticks: (count: Int128, isExact: Bool)? {
    guard scale > Self.tickScale else {
      let (count, overflow) = significand.multipliedReportingOverflow(by: Self.powerOfTen(Self.tickScale - scale))
      return overflow ? nil : (count, true)
    }
    let (quotient, rest) = significand.quotientAndRemainder(dividingBy: Self.powerOfTen(scale - Self.tickScale))
    return (rest < 0 ? quotient - 1 : quotient, rest == 0)
  }

  /// The number that is so many steps of 10^-18.
  package init?(ticks: Int128) { self.init(significand: ticks, scale: Self.tickScale) }
}
