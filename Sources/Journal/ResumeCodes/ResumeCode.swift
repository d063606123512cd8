/// What a person types to go on with a session elsewhere, such as `7K4M-92QX-T3HB`: 60 random bits.
package struct ResumeCode: Hashable, Sendable, CustomStringConvertible {
  /// Digits and capitals without I, L, O and U, which look like 1, 1, 0 and V.
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  private static let length = 12

  private let bits: UInt64

  package init(using generator: inout some RandomNumberGenerator) {
    bits = generator.next() & (1 << 60 - 1)
  }

  /// As a person types it: in any case, with or without dashes and spaces, with O for 0 and I or L for 1.
  package init?(_ typed: String) {
    var bits: UInt64 = 0
    var count = 0
    for scalar in typed.unicodeScalars where !Self.isFiller(scalar) {
      guard count < Self.length, let digit = Self.digit(scalar) else { return nil }
      bits = bits << 5 | digit
      count += 1
    }
    guard count == Self.length else { return nil }
    self.bits = bits
  }

  package var description: String {
    let symbols = self.symbols
    return [symbols[0..<4], symbols[4..<8], symbols[8..<12]]
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
  }

  /// What a store keeps instead of the code: SHA-256 of the twelve symbols, in hexadecimal digits.
  package var hash: String { SHA256.hexadecimal(symbols) }

  private var symbols: [UInt8] {
    (0..<Self.length).map { Self.alphabet[Int(bits >> (55 - 5 * UInt64($0)) & 31)] }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> UInt64? {
    let upper = ("a"..."z").contains(scalar) ? scalar.value - 32 : scalar.value
    switch UInt8(exactly: upper) {
    case UInt8(ascii: "O"): return 0
    case UInt8(ascii: "I"), UInt8(ascii: "L"): return 1
    case let symbol?: return alphabet.firstIndex(of: symbol).map(UInt64.init)
    case nil: return nil
    }
  }

  /// White space, and the dashes that word processors and telephones make of one.
  private static func isFiller(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "-" || ("\u{2010}"..."\u{2015}").contains(scalar)
      || scalar == "\u{2212}"
  }
}
