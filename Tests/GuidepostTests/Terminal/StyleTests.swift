import Testing

@testable import guidepost

struct StyleTests {
  @Test(arguments: Style.allCases)
  func `text is the same once its colour is taken off`(style: Style) {
    let text = "Guide: one\n\ntwo 東京"
    let painted = Palette(isColoured: true).paint(text, as: style)
    #expect(painted != text)
    #expect(painted.replacing(/\u{1B}\[[0-9;]*m/, with: "") == text)
    #expect(Palette.plain.paint(text, as: style) == text)
  }

  @Test(arguments: Style.allCases)
  func `only the terminal's own colours are used, and each line ends plain`(style: Style) throws {
    let painted = Palette(isColoured: true).paint("a\nb", as: style)
    for line in painted.split(separator: "\n") {
      let match = try #require(try /\u{1B}\[((?:1;)?[39][0-7])m.\u{1B}\[0m/.wholeMatch(in: line))
      #expect(!match.1.isEmpty)
    }
  }
}
