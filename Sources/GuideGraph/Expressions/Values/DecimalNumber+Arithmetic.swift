extension DecimalNumber {
  /// Digits after the point that a division keeps; the last one is rounded half to even.
  static let divisionScale = 18

  /// Nil on overflow, here and below.
  func adding(_ other: Self) -> Self? {
    guard let (left, right, scale) = aligned(with: other) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : Self(significand: sum, scale: scale)
  }

  func subtracting(_ other: Self) -> Self? { adding(other.negated) }

  func multiplied(by other: Self) -> Self? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    if !overflow { return Self(significand: product, scale: scale + other.scale) }
    return shortenedProduct(with: other)
  }

  var negated: Self { Self(negating: self) }

  var magnitude: Self { significand < 0 ? negated : self }

  private init(negating other: Self) {
    significand = -other.significand
    scale = other.scale
  }

  /// Factors of two in one number and of five in the other make zeros that need not be kept: `0.5 * 2`.
  private func shortenedProduct(with other: Self) -> Self? {
    var (left, right) = (significand, other.significand)
    var scale = scale + other.scale
    while scale > 0 {
      if left.isMultiple(of: 2), right.isMultiple(of: 5) {
        (left, right) = (left / 2, right / 5)
      } else if left.isMultiple(of: 5), right.isMultiple(of: 2) {
        (left, right) = (left / 5, right / 2)
      } else if left.isMultiple(of: 10) {
        left /= 10
      } else if right.isMultiple(of: 10) {
        right /= 10
      } else {
        break
      }
      scale -= 1
    }
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? nil : Self(significand: product, scale: scale)
  }

  /// Both significands over the larger scale.
  func aligned(with other: Self) -> (Int128, Int128, scale: Int)? {
    let common = max(scale, other.scale)
    let (left, leftTooBig) = significand.multipliedReportingOverflow(by: Self.powerOfTen(common - scale))
    let (right, rightTooBig) = other.significand.multipliedReportingOverflow(by: Self.powerOfTen(common - other.scale))
    return leftTooBig || rightTooBig ? nil : (left, right, common)
  }
}
