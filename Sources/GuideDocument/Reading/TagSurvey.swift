/// Start tags with so many attributes that libxml2, which compares each with each, would take minutes over them, and
/// endless ones.
enum TagSurvey {
  /// The first such tag of a file. A tag of that size leaves a stretch without `<`, so that only starts of stretches are
  /// looked at.
  static func overfullTag(in bytes: [UInt8]) -> SyntaxComplaint? {
    var less: Int?
    var looked: Int?
    for start in stride(from: 0, through: bytes.count - stretch, by: stretch) {
      // The latest `<` is remembered: to look for it from every stretch again would take the square of the file's size.
      if let here = bytes[start..<start + stretch].lastIndex(of: UInt8(ascii: "<")) {
        less = here
        continue
      }
      guard let less, less != looked else { continue }
      looked = less
      let scanner = TagScanner(bytes)
      guard let tag = scanner.tag(at: less), let excess = excess(of: tag, scanner) else { continue }
      return SyntaxComplaint(
        rule: "xml-size-limit", message: "<\(bytes.text(tag.name))> \(excess)", range: less..<less + 1, damage: .rest)
    }
    return nil
  }

  private static let stretch = 2048

  private static func excess(of tag: TagScanner.Tag, _ scanner: TagScanner) -> String? {
    guard tag.range.count <= ReadingLimits.tag else {
      return "is longer than \(ReadingLimits.tag >> 20) MiB; a value holds at most \(ReadingLimits.text >> 10) KiB"
    }
    guard count(tag, scanner) > ReadingLimits.attributes else { return nil }
    return "has more than \(ReadingLimits.attributes) attributes; no element has so many"
  }

  private static func count(_ tag: TagScanner.Tag, _ scanner: TagScanner) -> Int {
    scanner.bytes[tag.range].reduce(into: 0) { count, byte in count += byte == UInt8(ascii: "=") ? 1 : 0 }
  }
}
