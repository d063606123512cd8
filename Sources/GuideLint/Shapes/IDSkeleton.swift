/// What is left of an id at a glance: two ids with one skeleton are taken for one another.
///
/// The idea and the pairs are those of Unicode Technical Standard 39 (confusables), as far as they concern ids, which are
/// ASCII: `0` and `o`, `1` and `l`, `rn` and `m`, `vv` and `w`. Case and separators are dropped as well; a separator
/// between two digits is seen, so that `q-1-1` is not `q-11`.
package struct IDSkeleton: Hashable, Sendable {
  private let bytes: [UInt8]

  package init(_ id: String) {
    let signs = Array(id.utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(signs.count)
    for (index, sign) in signs.enumerated() {
      if Self.isSeparator(sign) {
        let isBetweenDigits =
          index > 0 && index + 1 < signs.count && Self.isDigit(signs[index - 1]) && Self.isDigit(signs[index + 1])
        if isBetweenDigits { bytes.append(UInt8(ascii: "-")) }
        continue
      }
      let shape = Self.shape(sign)
      switch (bytes.last, shape) {
      case (UInt8(ascii: "r"), UInt8(ascii: "n")): bytes[bytes.count - 1] = UInt8(ascii: "m")
      case (UInt8(ascii: "v"), UInt8(ascii: "v")): bytes[bytes.count - 1] = UInt8(ascii: "w")
      default: bytes.append(shape)
      }
    }
    self.bytes = bytes
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
