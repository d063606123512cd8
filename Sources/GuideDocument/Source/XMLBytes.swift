extension UInt8 {
  /// XML's white space: space, tab, newline, carriage return.
  var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
  var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
  var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }
  /// May stand in an XML name; every byte of a character beyond ASCII counts.
  var isNameByte: Bool {
    isASCIILetter || isASCIIDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
      || self == UInt8(ascii: ".") || self == UInt8(ascii: ":") || self >= 0x80
  }
}

extension String {
  package var trimmingXMLSpace: String {
    let bytes = Array(utf8)
    guard let first = bytes.firstIndex(where: { !$0.isXMLSpace }) else { return "" }
    let last = bytes.lastIndex { !$0.isXMLSpace } ?? first
    return String(decoding: bytes[first...last], as: UTF8.self)
  }

  /// Trimmed, and every stretch of white space one space, as a browser would show it.
  package var collapsingXMLSpace: String {
    guard !isCollapsed else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    for byte in utf8 {
      if !byte.isXMLSpace { result.append(byte) } else if let last = result.last, last != 0x20 { result.append(0x20) }
    }
    if result.last == 0x20 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }

  private var isCollapsed: Bool {
    var last: UInt8 = 0x20
    for byte in utf8 {
      if byte.isXMLSpace, byte != 0x20 || last == 0x20 { return false }
      last = byte
    }
    return last != 0x20 || utf8.isEmpty
  }
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
  func starts(with word: StaticString, at index: Int) -> Bool {
    guard index >= startIndex, index + word.utf8CodeUnitCount <= endIndex else { return false }
    for place in 0..<word.utf8CodeUnitCount where unsafe self[index + place] != word.utf8Start[place] { return false }
    return true
  }

  /// The first place at or after `index` where the word stands.
  func forward(_ word: StaticString, from index: Int) -> Int? {
    guard index + word.utf8CodeUnitCount <= endIndex else { return nil }
    return (index...(endIndex - word.utf8CodeUnitCount)).first { starts(with: word, at: $0) }
  }

  /// The last place before `index` where the word stands.
  func backward(_ word: StaticString, from index: Int) -> Int? {
    let last = Swift.min(index, endIndex) - word.utf8CodeUnitCount
    guard last >= startIndex else { return nil }
    return (startIndex...last).last { starts(with: word, at: $0) }
  }
}
