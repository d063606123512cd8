/// Walks a text or attribute value as it is written in a file, alongside what it says.
struct WrittenText {
  private let bytes: [UInt8]
  private let end: Int
  /// A text may hold CDATA sections, comments and instructions; an attribute's value may not.
  private let isText: Bool
  /// Where in the file the next character is written.
  private var index: Int
  private var isInCDATA = false

  init(_ bytes: [UInt8], at start: Int, end: Int, isText: Bool) {
    self.bytes = bytes
    self.end = min(end, bytes.count)
    self.isText = isText
    index = min(max(start, 0), bytes.count)
  }

  /// The place in the file of the byte at `offset` of what the text says, or its end where it says less.
  mutating func place(of offset: Int) -> Int {
    var said = 0
    while true {
      skipMarkup()
      let start = index
      guard start < end, let length = next() else { return start }
      // Within one character written as such the bytes go along; a reference stands for all of its own.
      if said + length > offset { return index - start == length ? start + max(0, offset - said) : start }
      said += length
    }
  }

  private mutating func skipMarkup() {
    guard isText else { return }
    while index < end {
      if isInCDATA, bytes.starts(with: "]]>", at: index) {
        (isInCDATA, index) = (false, index + 3)
      } else if !isInCDATA, bytes.starts(with: "<![CDATA[", at: index) {
        (isInCDATA, index) = (true, index + 9)
      } else if !isInCDATA, bytes[index] == UInt8(ascii: "<"),
        let after = TagScanner.endOfAside(in: bytes, at: index)
      {
        index = after
      } else {
        return
      }
    }
  }

  /// Steps over one character and returns how many bytes of text it says; nil at a tag.
  private mutating func next() -> Int? {
    let byte = bytes[index]
    if byte == UInt8(ascii: "<"), !isInCDATA { return nil }
    if byte == UInt8(ascii: "&"), !isInCDATA { return reference() }
    // A line end of two characters says one.
    index += byte == 0x0D && index + 1 < end && bytes[index + 1] == 0x0A ? 2 : 1
    return 1
  }

  private mutating func reference() -> Int {
    if let (scalar, after) = CharacterCheck.reference(in: bytes, at: index) {
      index = after
      return scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x1_0000 ? 3 : 4
    }
    index = (bytes[index..<end].firstIndex(of: UInt8(ascii: ";")) ?? index) + 1
    return 1
  }
}
