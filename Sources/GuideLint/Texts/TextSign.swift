/// A sign of a text: a Unicode scalar, and what it is to a sentence. Most are ASCII and found in a table.
struct TextSign {
  let scalar: Unicode.Scalar
  /// Its bytes in UTF-8.
  let width: Int

  /// The sign that begins at an offset of well-formed UTF-8; nil at the end.
  init?(at offset: Int, in bytes: [UInt8]) {
    guard offset < bytes.count else { return nil }
    let first = bytes[offset]
    guard first >= 0x80 else {
      (scalar, width) = (Unicode.Scalar(first), 1)
      return
    }
    width = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard offset + width <= bytes.count else { return nil }
    var value = UInt32(first) & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
    for byte in bytes[offset + 1..<offset + width] { value = value << 6 | UInt32(byte & 0x3F) }
    scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The sign that ends before an offset; nil at the beginning.
  init?(before offset: Int, in bytes: [UInt8]) {
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard start >= 0 else { return nil }
    self.init(at: start, in: bytes)
  }

  /// Letters, digits, their accents, and a value that is filled in.
  var isWord: Bool {
    guard width > 1 else { return Self.words[Int(scalar.value)] }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "\u{FFFC}"
      || scalar.properties.generalCategory == .nonspacingMark
  }

  /// Joins letters and digits on both its sides.
  var isJoint: Bool {
    switch scalar {
    case "'", "’", "-", "‑", ".", ",", ":", "@", "/", "&": true
    default: false
    }
  }

  var isSpace: Bool { width > 1 ? scalar.properties.isWhitespace : scalar == " " || (9...13).contains(scalar.value) }

  var endsSentence: Bool {
    switch scalar {
    case ".", "!", "?", "…": true
    default: isFullWidth
    }
  }

  /// Ends a sentence without a space behind it.
  var isFullWidth: Bool { scalar == "。" || scalar == "！" || scalar == "？" }

  /// A quote, a bracket or a sign of stress that may stand behind the end of a sentence.
  var closes: Bool {
    switch scalar {
    case ")", "\"", "'", "”", "’", "»", "]", "*", "_", "^", "~", "%": true
    default: false
    }
  }

  /// Letters and digits of ASCII.
  private static let words: [Bool] = (0..<128).map { value in
    (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }
}
