/// Strict reading and writing of digits: the whole text or nothing.
package enum Numerals {
  /// Sign and ASCII digits within 64 bits.
  package static func integer(_ text: String) -> Int64? {
    let isSigned = text.utf8.first == UInt8(ascii: "-") || text.utf8.first == UInt8(ascii: "+")
    let digits = text.utf8.dropFirst(isSigned ? 1 : 0)
    guard !digits.isEmpty, digits.allSatisfy(isDigit) else { return nil }
    return Int64(text)
  }

  /// `true`, `false`, `1` or `0`.
  package static func boolean(_ text: String) -> Bool? {
    switch text {
    case "true", "1": true
    case "false", "0": false
    default: nil
    }
  }

  package static func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// `.25` for 250 000 microseconds, nothing for none.
  package static func fraction(_ microseconds: Int64) -> String {
    guard microseconds != 0 else { return "" }
    var digits = pad(Int(microseconds), 6)
    while digits.last == "0" { digits.removeLast() }
    return "." + digits
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension Numerals {
  /// Exactly `count` ASCII digits from the front of `text`, or nil.
  package static func take(_ count: Int, from text: inout Substring.UTF8View) -> Int? {
    let part = text.prefix(count)
    guard part.count == count, part.allSatisfy(isDigit) else { return nil }
    text = text.dropFirst(count)
    return part.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// All digits at the front, at least one, within 64 bits.
  package static func takeNumber(from text: inout Substring.UTF8View) -> Int64? {
    let digits = text.prefix(while: isDigit)
    guard !digits.isEmpty, let number = Int64(Substring(digits)) else { return nil }
    text = text.dropFirst(digits.count)
    return number
  }

  /// A point and digits as microseconds, what is finer cut off; 0 where there is no point, nil where no digit follows.
  package static func takeFraction(from text: inout Substring.UTF8View) -> Int64? {
    guard text.first == UInt8(ascii: ".") else { return 0 }
    let digits = text.dropFirst().prefix(while: isDigit)
    guard !digits.isEmpty else { return nil }
    text = text.dropFirst(digits.count + 1)
    return (0..<6).reduce(0) { sum, place in
      sum * 10 + (place < digits.count ? Int64(digits[digits.index(digits.startIndex, offsetBy: place)] - 0x30) : 0)
    }
  }

  /// Takes one ASCII character from the front, if it stands there.
  package static func skip(_ character: Character, in text: inout Substring.UTF8View) -> Bool {
    guard let byte = character.asciiValue, text.first == byte else { return false }
    text = text.dropFirst()
    return true
  }
}
