/// Reads the tags of a file without building anything, forgiving what is broken.
///
/// libxml2 decides what is well formed. This finds places afterwards: where an attribute's value stands, which tag was
/// never closed, what is a comment.
struct TagScanner {
  struct Tag {
    enum Kind { case start, empty, end }
    var kind: Kind
    var name: Range<Int>
    /// From `<` to after `>`; where there is no `>`, to where the tag stops making sense.
    var range: Range<Int>
    var isFinished: Bool
  }

  struct Attribute {
    var name: Range<Int>
    /// Between the quotes.
    var value: Range<Int>
  }

  let bytes: [UInt8]
  var index: Int

  init(_ bytes: [UInt8], at index: Int = 0) {
    self.bytes = bytes
    self.index = index
  }

  /// The next tag after comments, CDATA sections and instructions.
  mutating func nextTag() -> Tag? {
    while let start = nextMarkup() {
      if let end = Self.endOfAside(in: bytes, at: start) {
        index = end
      } else if let tag = tag(at: start) {
        index = tag.range.upperBound
        return tag
      } else {
        index = start + 1
      }
    }
    return nil
  }

  private func nextMarkup() -> Int? {
    guard index < bytes.endIndex else { return nil }
    return bytes[index...].firstIndex(of: UInt8(ascii: "<"))
  }

  /// The end of a comment, CDATA section, instruction or declaration that starts here, or nil.
  static func endOfAside(in bytes: [UInt8], at start: Int) -> Int? {
    if bytes.starts(with: "<!--", at: start) {
      return bytes.forward("-->", from: start + 4).map { $0 + 3 } ?? bytes.endIndex
    }
    if bytes.starts(with: "<![CDATA[", at: start) {
      return bytes.forward("]]>", from: start + 9).map { $0 + 3 } ?? bytes.endIndex
    }
    if bytes.starts(with: "<?", at: start) {
      return bytes.forward("?>", from: start + 2).map { $0 + 2 } ?? bytes.endIndex
    }
    if bytes.starts(with: "<!", at: start) {
      return bytes.forward(">", from: start + 2).map { $0 + 1 } ?? bytes.endIndex
    }
    return nil
  }

  /// The tag that starts at `<`, or nil where no name follows.
  func tag(at start: Int) -> Tag? {
    let isEnd = start + 1 < bytes.endIndex && bytes[start + 1] == UInt8(ascii: "/")
    let nameStart = start + (isEnd ? 2 : 1)
    let nameEnd = end(ofNameAt: nameStart)
    guard nameStart < nameEnd, !bytes[nameStart].isASCIIDigit, bytes[nameStart] != UInt8(ascii: "-") else { return nil }
    let name = nameStart..<nameEnd
    let (close, isFinished) = endOfTag(from: nameEnd)
    let isEmpty = isFinished && close - 2 >= nameEnd && bytes[close - 2] == UInt8(ascii: "/")
    return Tag(
      kind: isEnd ? .end : isEmpty ? .empty : .start, name: name, range: start..<close, isFinished: isFinished)
  }

  func end(ofNameAt start: Int) -> Int {
    var end = start
    while end < bytes.endIndex, bytes[end].isNameByte { end += 1 }
    return end
  }

  /// After the `>`. A `<` is never part of a tag: there a forgotten quote or `>` is made up for.
  private func endOfTag(from start: Int) -> (Int, Bool) {
    var quote: UInt8?
    var firstClose: Int?
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") { break }
      if byte == UInt8(ascii: ">") {
        if quote == nil { return (index + 1, true) }
        firstClose = firstClose ?? index + 1
      } else if byte == quote {
        quote = nil
        firstClose = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      index += 1
    }
    return (firstClose ?? index, firstClose != nil)
  }

  func attributes(of tag: Tag) -> [Attribute] {
    var attributes: [Attribute] = []
    var place = tag.name.upperBound
    while let attribute = attribute(after: place, in: tag) {
      attributes.append(attribute)
      place = attribute.value.upperBound + 1
    }
    return attributes
  }

  /// The next well-formed attribute, or nil at the tag's end and at a broken one.
  func attribute(after place: Int, in tag: Tag) -> Attribute? {
    let end = tag.range.upperBound
    let name = skipSpace(from: place, to: end)
    let nameEnd = self.end(ofNameAt: name)
    let equals = skipSpace(from: nameEnd, to: end)
    guard name < nameEnd, equals < end, bytes[equals] == UInt8(ascii: "=") else { return nil }
    let open = skipSpace(from: equals + 1, to: end)
    guard open < end, bytes[open] == UInt8(ascii: "\"") || bytes[open] == UInt8(ascii: "'") else { return nil }
    guard let close = bytes[(open + 1)..<end].firstIndex(of: bytes[open]) else { return nil }
    return Attribute(name: name..<nameEnd, value: (open + 1)..<close)
  }

  func skipSpace(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, bytes[index].isXMLSpace { index += 1 }
    return index
  }
}
