extension ExpressionFunction {
  static let encodeForURI = ExpressionFunction(
    "encode-for-uri", [Parameter("text", .one(.text))], .type(.text),
    about: "The text as a part of a web address: everything but A to Z, a to z, digits and - _ . ~ is percent-encoded.",
    example: ("encode-for-uri('a b&c')", "a%20b%26c")
  ) { arguments, _ throws(Failure) in
    try .limited(text: arguments[0].text.utf8.map(percentEncoded).joined())
  }
}

private func percentEncoded(_ byte: UInt8) -> String {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: return String(Unicode.Scalar(byte))
  default:
    let digits = String(byte, radix: 16, uppercase: true)
    return "%" + (digits.count == 1 ? "0" : "") + digits
  }
}
