/// What is left of an id at a glance: two ids with one skeleton are taken for one another.
///
/// The idea and the pairs are those of Unicode Technical Standard 39 (confusables), as far as they concern ids, which are
/// ASCII: `0` and `o`, `1` and `l`, `rn` and `m`, `vv` and `w`. Case and separators are dropped as well; a separator
/// between two digits is seen, so that `q-1-1` is not `q-11`.
package struct IDSkeleton: Hashable, Sendable {
  /// A string, because a short one takes no memory of its own.
  private let shape: String

  package init(_ id: String) {
    var id = id
    shape = id.withUTF8 { signs in
      String(unsafeUninitializedCapacity: signs.count) { Self.draw(signs, into: $0) }
    }
  }

  /// How many bytes were written.
  private static func draw(_ signs: UnsafeBufferPointer<UInt8>, into bytes: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var count = 0
    for (index, sign) in signs.enumerated() {
      if isSeparator(sign) {
        let isBetweenDigits =
          index > 0 && index + 1 < signs.count && isDigit(signs[index - 1]) && isDigit(signs[index + 1])
        guard isBetweenDigits else { continue }
      }
      let shape = isSeparator(sign) ? UInt8(ascii: "-") : shape(sign)
      switch (count > 0 ? bytes[count - 1] : 0, shape) {
      case (UInt8(ascii: "r"), UInt8(ascii: "n")): bytes[count - 1] = UInt8(ascii: "m")
      case (UInt8(ascii: "v"), UInt8(ascii: "v")): bytes[count - 1] = UInt8(ascii: "w")
      default:
        bytes[count] = shape
        count += 1
      }
    }
    return count
  }

  private static func shape(_ sign: UInt8) -> UInt8 {
    switch sign {
    case UInt8(ascii: "0"): UInt8(ascii: "o")
    case UInt8(ascii: "1"): UInt8(ascii: "l")
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): sign | 0x20
    default: sign
    }
  }

  private static func isSeparator(_ sign: UInt8) -> Bool {
    sign == UInt8(ascii: "-") || sign == UInt8(ascii: "_") || sign == UInt8(ascii: ".")
  }

  private static func isDigit(_ sign: UInt8) -> Bool { sign &- UInt8(ascii: "0") < 10 }
}
