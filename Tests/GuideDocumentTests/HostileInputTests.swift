import Seeded
import Testing

@testable import GuideDocument

/// Input that is out to do harm or is not text at all.
@Suite struct HostileInputTests {
  private func rules(_ bytes: [UInt8]) -> [String] {
    var rules: [String] = []
    for diagnostic in DocumentReader().check(SourceFile(path: "x.xml", bytes: bytes)).diagnostics
    where !rules.contains(diagnostic.rule) {
      rules.append(diagnostic.rule)
    }
    return rules
  }

  private func guide(_ text: String) -> [UInt8] {
    Array(Samples.small.replacing("Fine.", with: text).utf8)
  }

  @Test func `a guide cut off at any byte is an error and never a crash`() {
    let bytes = Array(Samples.small.utf8)
    for end in 0..<bytes.count - 1 {
      let result = DocumentReader().check(SourceFile(path: "x.xml", bytes: Array(bytes[..<end])))
      #expect(!result.diagnostics.isEmpty, "cut at \(end)")
      #expect(result.document == nil, "cut at \(end)")
      #expect(result.diagnostics.allSatisfy { $0.place.bytes.lower <= end && $0.place.bytes.upper <= end })
    }
  }

  @Test func `text in another encoding is named, not guessed`() {
    let wide = Array(Samples.small.utf16)
    #expect(rules([0xFF, 0xFE] + wide.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == ["xml-encoding"])
    #expect(rules(wide.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == ["xml-encoding"])
    #expect(rules([0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0]) == ["xml-encoding"])
  }

  @Test(
    arguments: [
      [0xE9], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8], [0xC3],
      [0xE2, 0x82], [0x80],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are told of with their place`(_ bad: [UInt8]) throws {
    let bytes = Array(Samples.small.utf8)
    let place = try #require(bytes.forward("Fine.", from: 0))
    let result = DocumentReader().check(SourceFile(path: "x.xml", bytes: bytes[..<place] + bad + bytes[place...]))
    #expect(result.diagnostics.map(\.rule) == ["xml-encoding"])
    #expect(result.diagnostics[0].place.bytes == ByteRange(place, place + bad.count))
  }

  @Test func `a NUL byte is a control character like any other`() {
    #expect(rules(guide("Fi\0ne")) == ["control-character"])
  }

  @Test(arguments: ["\u{8}", "\u{1B}", "\u{7F}", "\u{9B}", "&#8;", "&#x9B;", "&#127;", "&#0;", "&#27;"])
  func `control characters are refused, also by number`(_ text: String) {
    #expect(rules(guide("a\(text)b")) == ["control-character"])
    #expect(
      rules(Array(Samples.small.replacing("id=\"one\"", with: "id=\"one\" topic=\"a\(text)\"").utf8)).contains(
        "control-character"))
  }

  @Test(arguments: ["\u{202E}", "\u{2066}", "\u{2069}", "&#x202E;", "&#8238;"])
  func `characters that turn text round are refused, also by number and in comments`(_ text: String) {
    #expect(rules(guide("a\(text)b")) == ["bidi-override"])
    #expect(rules(guide("<!-- a\(text)b -->")) == (text.hasPrefix("&") ? [] : ["bidi-override"]))
  }

  @Test(arguments: ["\u{200B}", "\u{2060}", "\u{E000}", "\u{E0041}", "a\u{200D}b", "&#x200B;", "\u{FEFF}"])
  func `characters that cannot be seen are warned of`(_ text: String) {
    let said = DocumentReader().check(SourceFile(path: "x.xml", bytes: guide("a\(text)b"))).diagnostics
    #expect(said.map(\.rule) == ["invisible-character"])
    #expect(said.map(\.severity) == [.warning])
  }

  @Test(arguments: ["👩‍👩‍👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "می‌خواهم", "a\u{A0}b", "\t\r\n", "é", "<![CDATA[&#8;]]>", "<!-- &#8; -->"])
  func `emoji, joiners of letters, non-breaking spaces and numbers that are only text are fine`(_ text: String) {
    #expect(rules(guide(text)) == [])
  }

  @Test func `elements too deep inside one another stop the reading`() {
    func nested(_ depth: Int) -> [UInt8] {
      guide(String(repeating: "<em>", count: depth) + String(repeating: "</em>", count: depth))
    }
    #expect(rules(nested(ReadingLimits.depth - 3)) == [])
    #expect(rules(nested(ReadingLimits.depth - 2)) == ["xml-size-limit"])
    #expect(rules(nested(100_000)) == ["xml-size-limit"])
  }

  @Test func `a text or value of more than 16 KiB is refused`() {
    let most = String(repeating: "x", count: ReadingLimits.text)
    #expect(rules(guide(most)) == [])
    #expect(rules(guide(most + "x")) == ["xml-size-limit"])
    #expect(
      rules(
        Array(
          Samples.guide(
            "<step id=\"one\"><prompt>P</prompt><assign name=\"a\" value=\"\(most)x\"/><goto next=\"end\"/></step>"
          ).utf8)) == ["xml-size-limit"])
  }

  @Test func `a file of more than 64 MiB is not even looked at`() {
    #expect(rules(Array(repeating: 0x3C, count: ReadingLimits.fileSize + 1)) == ["xml-size-limit"])
  }

  @Test func `an element with hundreds of attributes is refused before libxml2 compares each with each`() {
    let many = (0..<100_000).map { "a\($0)='1'" }.joined(separator: " ")
    #expect(rules(Array(Samples.small.replacing("<em>", with: "<em \(many)>").utf8)) == ["xml-size-limit"])
    let long = String(repeating: "a = b ", count: 2000)
    #expect(rules(guide(long)) == [])
  }

  @Test func `a name without end is refused, not swallowed`() {
    #expect(rules(guide("<\(String(repeating: "n", count: 200_000))/>")).contains("xml-size-limit"))
  }

  @Test func `a large file of nothing but mistakes is read in little more than its size`() {
    #expect(rules(Array(String(repeating: "<a b=c></d>&", count: 50_000).utf8)).isEmpty == false)
  }

  @Test(arguments: [Samples.small, Samples.broadband])
  func `a guide with bytes changed at random never crashes, and what is read lies within the file`(_ text: String) {
    let original = Array(text.utf8)
    var random = Seeded(state: UInt64(original.count))
    let splinters = [
      "<", ">", "&", "\"", "'", "/", "]]>", "<!--", "-->", "<![CDATA[", "<?", "<!DOCTYPE", "&#", "\0", "=", " ",
    ].map { Array($0.utf8) }
    for _ in 0..<2000 {
      var bytes = original
      for _ in 0..<random.number(1...4) {
        let place = random.number(0...(bytes.count - 1))
        switch random.number(0...3) {
        case 0: bytes[place] = UInt8(random.number(0...255))
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: random.pick(splinters), at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + random.number(1...40)))
        }
      }
      examine(DocumentReader().check(SourceFile(path: "x.xml", bytes: bytes)), bytes)
    }
  }

  /// Whatever came out can be walked through to the last place.
  private func examine(_ result: ReadResult, _ bytes: [UInt8]) {
    for diagnostic in result.diagnostics {
      #expect(diagnostic.place.bytes.lower >= 0 && diagnostic.place.bytes.upper <= bytes.count)
      #expect(diagnostic.place.bytes.lower <= diagnostic.place.bytes.upper)
    }
    guard let document = result.document else { return #expect(!result.diagnostics.isEmpty) }
    for index in document.nodes.indices {
      let element = document[ElementID(Int32(index))]
      #expect(element.bytes.upper <= bytes.count && bytes[Int(element.bytes.lower)] == UInt8(ascii: "<"))
      _ = element.content
      for row in document.attributes[document.attributes(of: Int32(index))] {
        #expect(element.valueOffset(of: 3, in: row.name) <= bytes.count)
      }
    }
  }
}
