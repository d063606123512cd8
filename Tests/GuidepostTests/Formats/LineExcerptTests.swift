import GuideDocument
import Testing

@testable import guidepost

struct LineExcerptTests {
  private func excerpt(_ line: String, _ from: Int, _ to: Int, lines: Int = 0) -> [String] {
    let excerpt = LineExcerpt(
      line, from: SourcePosition(line: 1, column: from, offset: 0),
      to: SourcePosition(line: 1 + lines, column: to, offset: 0))
    return [excerpt.text, excerpt.carets]
  }

  @Test func `carets stand under the stretch, whatever letters come before`() {
    #expect(excerpt("ab cde f", 4, 7) == ["ab cde f", "   ^~~"])
    #expect(excerpt("é\u{1F600} cde", 4, 7) == ["é\u{1F600} cde", "    ^~~"])
    #expect(excerpt("e\u{301} cde", 4, 7) == ["e\u{301} cde", "  ^~~"])
    #expect(excerpt("灯x", 1, 2) == ["灯x", "^~"])
    #expect(excerpt("\ta b", 4, 5) == ["  a b", "    ^"])
  }

  @Test func `a place between letters and one at the line's end get one caret`() {
    #expect(excerpt("abc", 2, 2) == ["abc", " ^"])
    #expect(excerpt("abc", 4, 4) == ["abc", "   ^"])
    #expect(excerpt("", 1, 1) == ["", "^"])
  }

  @Test func `a stretch over several lines is marked to the end of its first`() {
    #expect(excerpt("abcdef", 3, 2, lines: 4) == ["abcdef", "  ^~~~"])
  }

  @Test func `a long line is cut around the stretch`() {
    let line = String(repeating: "x", count: 5_000) + "HERE" + String(repeating: "y", count: 5_000)
    let cut = excerpt(line, 5_001, 5_005)
    #expect(cut[0].count == LineExcerpt.width + 6)
    let lead = cut[1].prefix { $0 == " " }.count
    #expect(cut[0].dropFirst(lead).hasPrefix("HERE") && cut[1].hasSuffix("^~~~"))
  }

  @Test func `what drives terminals is not shown`() {
    #expect(excerpt("a\u{9B}31m\u{202E}b", 2, 3)[0] == "a\u{FFFD}31m\u{FFFD}b")
  }
}
