/// Start tags with so many attributes that libxml2, which compares each with each, would take minutes over them.
enum TagSurvey {
  /// The first such tag of a file. A tag of that size leaves a stretch without `<`, so that only starts of stretches are
  /// looked at.
  static func overfullTag(in bytes: [UInt8]) -> SyntaxComplaint? {
    var start = 0
    var last: Int?
    while start + stretch <= bytes.count {
      defer { start += stretch }
      guard !bytes[start..<start + stretch].contains(UInt8(ascii: "<")) else { continue }
      guard let less = bytes[..<start].lastIndex(of: UInt8(ascii: "<")), less != last else { continue }
      last = less
      let scanner = TagScanner(bytes)
      guard let tag = scanner.tag(at: less), count(tag, scanner) > ReadingLimits.attributes else { continue }
      return SyntaxComplaint(
        rule: "xml-size-limit",
        message:
          "<\(bytes.text(tag.name))> has more than \(ReadingLimits.attributes) attributes; no element has so many",
        range: less..<less + 1, damage: .rest)
    }
    return nil
  }

  private static let stretch = 2048

  private static func count(_ tag: TagScanner.Tag, _ scanner: TagScanner) -> Int {
    scanner.bytes[tag.range].reduce(into: 0) { count, byte in count += byte == UInt8(ascii: "=") ? 1 : 0 }
  }
}
