import GuideDocument
import Testing

@testable import GuideLint

struct SourceLinesTests {
  private func file(_ text: String) -> SourceFile { SourceFile(path: "a.xml", bytes: Array(text.utf8)) }

  @Test(arguments: ["", "\n", "abc", "é\nüx\n\n", "a\r\nb", "\u{1F600}x\ny"])
  func `positions are those that counting from the start gives`(_ text: String) {
    let file = file(text)
    let lines = SourceLines(file)
    for offset in 0...file.bytes.count { #expect(lines.position(at: offset) == file.position(at: offset)) }
  }

  @Test func `a byte order mark is no character of its line`() {
    let lines = SourceLines(file("\u{FEFF}<a\n>"))
    #expect([0, 3, 4, 6].map { lines.position(at: $0).column } == [1, 1, 2, 1])
    #expect([0, 3, 6].map { lines.position(at: $0).line } == [1, 1, 2])
    #expect(lines.text(ofLine: 1) == "<a")
  }

  @Test func `a line comes without its end`() {
    let lines = SourceLines(file("one\r\ntwo\n\nfour"))
    #expect((1...5).map(lines.text(ofLine:)) == ["one", "two", "", "four", ""])
  }
}
