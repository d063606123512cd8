import Testing

@testable import guidepost

struct LineSplitterTests {
  private func lines(_ pieces: [[UInt8]], ended: Bool = true) -> [LineSplitter.Line] {
    var splitter = LineSplitter()
    for piece in pieces { splitter.take(piece) }
    if ended { splitter.end() }
    var lines: [LineSplitter.Line] = []
    while let line = splitter.next() { lines.append(line) }
    return lines
  }

  @Test(arguments: [
    ("one\ntwo\n", ["one", "two"]), ("one\r\ntwo", ["one", "two"]), ("\n\n", ["", ""]), ("", []),
    ("a\u{1B}[31mb\0\n", ["a[31mb"]),
    ("a\tb\n", ["a b"]), ("# no comment\n", ["# no comment"]),
  ])
  func `bytes are lines, the last also without an end`(text: String, expected: [String]) {
    #expect(lines([Array(text.utf8)]) == expected.map { .text($0) })
    #expect(lines(text.utf8.map { [$0] }) == expected.map { .text($0) })
  }

  @Test func `a line without an end is no line while more may come`() {
    #expect(lines([Array("one\ntw".utf8)], ended: false) == [.text("one")])
  }

  @Test func `invalid UTF-8 is repaired`() {
    #expect(lines([[0x61, 0xFF, 0x62, 0xC3, 0x0A]]) == [.text("a\u{FFFD}b\u{FFFD}")])
  }

  @Test func `a line over the limit is refused, and the next one is read`() {
    let limit = LineSplitter.limit
    let just = [UInt8](repeating: 0x78, count: limit)
    #expect(lines([just + [0x0A]]) == [.text(String(repeating: "x", count: limit))])
    #expect(lines([just, just, just + [0x0A] + Array("ok\n".utf8)]) == [.tooLong, .text("ok")])
    #expect(lines([just + [0x78]]) == [.tooLong])
  }
}
