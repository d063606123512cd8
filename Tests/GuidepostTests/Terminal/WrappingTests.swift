import Seeded
import Testing

@testable import guidepost

struct WrappingTests {
  private let wide = Wrapping(columns: 200)
  private let narrow = Wrapping(columns: 30)
  private let forty = Wrapping(columns: 40)

  @Test func `no line is longer than 76 columns on a wide screen`() {
    let lines = wide.lines(String(repeating: "word ", count: 60), lead: "Guide: ", indent: 7)
    #expect(lines.map(\.count).max() == 76)
    #expect(lines[0].hasPrefix("Guide: word"))
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("       word") })
  }

  @Test func `a screen under 40 columns has no indent`() {
    #expect(
      narrow.lines("What colour is the light on your router?", lead: "Guide: ", indent: 7)
        == ["Guide: What colour is the", "light on your router?"])
    #expect(
      forty.lines("What colour is the light on your router?", lead: "Guide: ", indent: 7)
        == ["Guide: What colour is the light on your", "       router?"])
  }

  @Test func `spaces inside a line stay, at a break they go`() {
    #expect(wide.lines("1. Done   2. Not  yet") == ["1. Done   2. Not  yet"])
    #expect(narrow.lines("  1. I cannot reach it        2. Show") == ["  1. I cannot reach it", "2. Show"])
  }

  @Test func `newlines break lines and blank lines stay blank`() {
    #expect(wide.lines("One\n\ntwo", lead: "Guide: ", indent: 7) == ["Guide: One", "", "       two"])
    #expect(wide.lines("") == [""])
  }

  @Test func `a URL stands whole on its own line`() {
    let url = "https://example.org/a/very/long/way/to/say/nothing/at/all?with=a&query=too&much=more"
    #expect(
      narrow.lines("See \(url) for more.", lead: "Guide: ", indent: 7) == ["Guide: See", url, "for more."])
    #expect(
      wide.lines("See https://example.org today.", lead: "Guide: ", indent: 7)
        == ["Guide: See", "       https://example.org", "       today."])
    #expect(wide.lines("Hello \(url)x", indent: 7) == ["Hello", url + "x"])
  }

  @Test func `a word longer than a line is broken between characters`() {
    let family = "👩‍👩‍👧‍👦"
    #expect(Wrapping(columns: 5).lines("abcdefgh ij") == ["abcde", "fgh", "ij"])
    #expect(Wrapping(columns: 5).lines(String(repeating: family, count: 3)) == [family + family, family])
    #expect(Wrapping(columns: 1).lines("東a") == ["東", "a"])
  }

  @Test func `Japanese breaks anywhere but not before a full stop`() {
    #expect(Wrapping(columns: 10).lines("Hi 東京大阪京都。") == ["Hi 東京大", "阪京都。"])
    #expect(Wrapping(columns: 8).lines("東京大阪。") == ["東京大", "阪。"])
  }

  @Test func `no text is ever lost`() {
    var generator = Seeded(state: 11)
    let pieces = [
      "a", "bc ", " ", "  ", "\n", "longerword", "東", "。", "👩‍👩‍👧‍👦", "e\u{0301}", "https://a.b/c ", "\t", "1. ", "(",
      "\u{A0}",
    ]
    for _ in 0..<1500 {
      let text = (0..<24).map { _ in pieces.randomElement(using: &generator)! }.joined()
      let columns = Int.random(in: 1...90, using: &generator)
      let indent = Int.random(in: 0...12, using: &generator)
      let lines = Wrapping(columns: columns).lines(text, lead: "You: ", indent: indent)
      #expect(inked(lines.joined()) == inked("You: " + text), "\(columns) \(indent) \(text.debugDescription)")
      let width = max(2, min(columns, 76))
      for line in lines.dropFirst() where !line.contains("://") {
        #expect(line.displayWidth <= width, "\(columns) \(indent) \(text.debugDescription)")
      }
    }
  }

  private func inked(_ text: String) -> String {
    text.filter { $0 != " " && $0 != "\n" && $0 != "\t" }
  }
}
