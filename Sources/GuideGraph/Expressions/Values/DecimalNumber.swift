/// An exact decimal: a whole number of up to 38 digits divided by a power of ten. Always in lowest terms, so that
/// equal numbers are equal values.
public struct DecimalNumber: Hashable, Sendable {
  /// The number is `significand` / 10^`scale`.
  let significand: Int128
  /// 0...38; the last digit of a number with a scale above 0 is not 0.
  let scale: Int

  static let maximumScale = 38

  /// Nil where the number needs more than 38 places after the point.
  init?(significand: Int128, scale: Int) {
    var significand = significand
    var scale = significand == 0 ? 0 : scale
    while scale > 0, significand % 10 == 0 {
      significand /= 10
      scale -= 1
    }
    guard (0...Self.maximumScale).contains(scale), significand != .min else { return nil }
    self.significand = significand
    self.scale = scale
  }

  public init(_ number: Int64) {
    significand = Int128(number)
    scale = 0
  }

  public static let zero = DecimalNumber(0)

  /// 10^`exponent` for 0...38.
  static func powerOfTen(_ exponent: Int) -> Int128 { powers[exponent] }

  private static let powers: [Int128] = (0..<maximumScale).reduce(into: [1]) { powers, _ in
    powers.append(powers[powers.count - 1] * 10)
  }
}

extension DecimalNumber: Comparable {
  public static func < (one: Self, other: Self) -> Bool {
    let left = one.significand.multipliedFullWidth(by: powerOfTen(max(0, other.scale - one.scale)))
    let right = other.significand.multipliedFullWidth(by: powerOfTen(max(0, one.scale - other.scale)))
    return left.high == right.high ? left.low < right.low : left.high < right.high
  }
}
