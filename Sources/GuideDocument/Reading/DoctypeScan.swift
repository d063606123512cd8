/// The DOCTYPE of a file, found and judged without libxml2, which never gets to see one.
struct DoctypeScan {
  /// From `<!DOCTYPE` to after its `>`; nil where the file has none.
  private(set) var range: Range<Int>?
  private(set) var complaints: [SyntaxComplaint] = []
  /// General entities that it declares; references to them are not complained about again.
  private(set) var entities: Set<String> = []

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard let start = Self.start(in: bytes) else { return }
    let end = Self.end(in: bytes, from: start)
    range = start..<end
    complaints.append(
      SyntaxComplaint(
        rule: "xml-doctype",
        message: "a guide may not have a DOCTYPE; delete it and write the texts of its entities out",
        range: start..<min(start + 9, end), consequence: "texts that come from entities would be missing"))
    readEntities(in: start..<end)
  }

  /// A DOCTYPE stands before the first element, among comments and instructions.
  private static func start(in bytes: [UInt8]) -> Int? {
    var index = bytes.startIndex
    while let less = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let word = String(decoding: bytes[less..<min(less + 9, bytes.count)], as: UTF8.self)
      if word.uppercased() == "<!DOCTYPE" { return less }
      guard let end = TagScanner.endOfAside(in: bytes, at: less) else { return nil }
      index = end
    }
    return nil
  }

  private static func end(in bytes: [UInt8], from start: Int) -> Int {
    var (index, depth) = (start + 9, 0)
    while index < bytes.count {
      if bytes.starts(with: "<!--", at: index) || bytes.starts(with: "<?", at: index) {
        index = TagScanner.endOfAside(in: bytes, at: index) ?? bytes.count
        continue
      }
      switch bytes[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        index = bytes[(index + 1)...].firstIndex(of: bytes[index]) ?? bytes.count - 1
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0: return index + 1
      default: break
      }
      index += 1
    }
    return bytes.count
  }

  private mutating func readEntities(in range: Range<Int>) {
    var index = range.lowerBound
    while let start = bytes[..<range.upperBound].forward("<!ENTITY", from: index) {
      let end = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: ">")) ?? range.upperBound
      index = max(end, start + 8)
      readEntity(start..<end)
      guard complaints.count < ReadingLimits.complaints else { return }
    }
  }

  private mutating func readEntity(_ range: Range<Int>) {
    let words = String(
      decoding: bytes[(range.lowerBound + 8)..<max(range.upperBound, range.lowerBound + 8)], as: UTF8.self
    )
    .split(maxSplits: 1, omittingEmptySubsequences: true) { " \t\r\n%".contains($0) }.map(String.init)
    guard words.count == 2 else { return }
    let (name, value) = (words[0], words[1].trimmingXMLSpace)
    if value.hasPrefix("SYSTEM") || value.hasPrefix("PUBLIC") {
      complaints.append(
        SyntaxComplaint(
          rule: "xml-external-entity", message: "the entity \"\(name)\" would load another file; it is not read",
          range: range.lowerBound..<range.lowerBound + 8))
    }
    entities.insert(name)
    guard Self.references(in: value).contains(where: { !["lt", "gt", "amp", "quot", "apos"].contains($0) }) else {
      return
    }
    complaints.append(
      SyntaxComplaint(
        rule: "xml-entity-bomb", message: "the entity \"\(name)\" is made of other entities; it is not read",
        range: range.lowerBound..<range.lowerBound + 8, consequence: "a few such lines can grow without end"))
  }

  private static func references(in value: String) -> [String] {
    value.split(separator: "&").dropFirst().compactMap { piece in
      piece.firstIndex(of: ";").map { String(piece[..<$0]) }
    }.filter { !$0.hasPrefix("#") }
  }
}
