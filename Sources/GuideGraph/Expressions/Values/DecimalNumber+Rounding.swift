extension DecimalNumber {
  enum Rounding {
    case down, up
    /// Half goes up, towards positive infinity, as in XPath: -2.5 becomes -2.
    case half
    /// Towards zero.
    case truncating
  }

  /// The whole number that the rounding leads to.
  func rounded(_ rounding: Rounding) -> Int128 {
    let unit = Self.powerOfTen(scale)
    let (quotient, remainder) = significand.quotientAndRemainder(dividingBy: unit)
    let floor = remainder < 0 ? quotient - 1 : quotient
    let rest = remainder < 0 ? remainder + unit : remainder
    return switch rounding {
    case .down: floor
    case .up: rest == 0 ? floor : floor + 1
    case .half: rest >= unit - rest ? floor + 1 : floor
    case .truncating: quotient
    }
  }

  /// Whole numbers of any size; nil only for the one that has no negative.
  init?(whole: Int128) { self.init(significand: whole, scale: 0) }
}
