extension DecimalNumber: CustomStringConvertible {
  /// Reads an `xs:decimal`: optional sign, digits, optional point and digits; no exponent. Nil for anything else and
  /// for more than 38 digits.
  public init?(_ text: String) {
    var bytes = text.utf8[...]
    let sign = bytes.first
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
    let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = (parts.count > 1 ? parts[1] : "".utf8[...]).trimmingTrailingZeros
    let digits = [parts[0], fraction].joined()
    guard parts.contains(where: { !$0.isEmpty }), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    var significand: Int128 = 0
    for digit in digits {
      let (shifted, tooBig) = significand.multipliedReportingOverflow(by: 10)
      let (sum, stillTooBig) = shifted.addingReportingOverflow(Int128(digit - 0x30))
      guard !tooBig, !stillTooBig else { return nil }
      significand = sum
    }
    self.init(significand: sign == UInt8(ascii: "-") ? -significand : significand, scale: fraction.count)
  }

  /// The canonical text: no exponent, no needless zero, no point in a whole number.
  public var description: String {
    guard scale > 0 else { return String(significand) }
    let digits = String(significand.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    let point = padded.index(padded.endIndex, offsetBy: -scale)
    return (significand < 0 ? "-" : "") + padded[..<point] + "." + padded[point...]
  }
}

extension Substring.UTF8View {
  fileprivate var trimmingTrailingZeros: Self {
    var rest = self
    while rest.last == UInt8(ascii: "0") { rest = rest.dropLast() }
    return rest
  }
}
