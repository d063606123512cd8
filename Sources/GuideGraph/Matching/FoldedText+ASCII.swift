extension FoldedText {
  /// The same as for any text, without Foundation, for the many that are ASCII alone; nil for others. A test holds the
  /// two ways together.
  init?(ascii raw: String) {
    guard let spaced = Self.spaced(raw) else { return nil }
    let bare = Self.bare(spaced)
    let bytes = bare.isEmpty ? spaced[...] : bare
    let (text, words) = (String(decoding: bytes, as: UTF8.self), Self.words(of: bytes))
    self.init(text: text, words: words, phrase: Self.isPhrase(bytes, words) ? text : nil)
  }

  /// In lower case, white space single, apostrophes alike.
  private static func spaced(_ raw: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.utf8.count)
    for byte in raw.utf8 {
      switch byte {
      case 0x80...: return nil
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      case UInt8(ascii: "`"): bytes.append(UInt8(ascii: "'"))
      case 0x09...0x0D, 0x20: if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      default: bytes.append(byte)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return bytes
  }

  private static func bare(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    var rest = bytes[...]
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    while let first = rest.first, isTrimmed(first) {
      // The sign and the point of a number.
      let isSign = first == UInt8(ascii: "-") || first == UInt8(ascii: ".")
      if isSign, let next = rest.dropFirst().first, isDigit(next) { break }
      rest.removeFirst()
    }
    return rest
  }

  private static func words(of bytes: ArraySlice<UInt8>) -> [String] {
    let apostrophe = UInt8(ascii: "'")
    var words: [String] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard isWord(bytes[index]), bytes[index] != apostrophe else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.endIndex, isWord(bytes[index]) { index += 1 }
      var end = index
      while bytes[end - 1] == apostrophe { end -= 1 }
      words.append(String(decoding: bytes[start..<end], as: UTF8.self))
    }
    return words
  }

  /// Whether there is nothing but words with a space between them.
  private static func isPhrase(_ bytes: ArraySlice<UInt8>, _ words: [String]) -> Bool {
    !words.isEmpty && words.reduce(words.count - 1) { $0 + $1.utf8.count } == bytes.count
      && bytes.allSatisfy { $0 == 0x20 || isWord($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static func isTrimmed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "#"): false
    case 0x20: true
    default: isPunctuation(byte)
    }
  }

  /// General category P of Unicode, below U+0080.
  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!")...UInt8(ascii: "#"), UInt8(ascii: "%")...UInt8(ascii: "*"),
      UInt8(ascii: ",")...UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"),
      UInt8(ascii: "@"), UInt8(ascii: "[")...UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// Letters, digits, symbols and the apostrophe.
  private static func isWord(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x7F && (byte == UInt8(ascii: "'") || !isPunctuation(byte))
  }
}
