import Testing

@testable import GuideDocument

@Suite struct SpellingTests {
  @Test(arguments: [
    ("step", "step", 0), ("stpe", "step", 1), ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3),
    ("ca", "abc", 3),
    ("über", "uber", 1), ("opton", "option", 1),
  ])
  func `distance counts insertions, deletions, replacements and swaps`(_ one: String, _ other: String, _ distance: Int)
  {
    #expect(Spelling.distance(one, other) == distance)
    #expect(Spelling.distance(other, one) == distance)
    #expect(Spelling.distance(one, other, limit: 1) == min(distance, 2))
  }

  @Test(arguments: [
    ("lihgts", "lights"), ("Lights", "lights"), ("lght", "lights"), ("red", "reed"), ("blue", nil), ("x", nil),
    ("reset-2", "reset"),
  ])
  func `the nearest known name is suggested when it is near enough`(_ word: String, _ meant: String?) {
    #expect(Spelling(["lights", "reed", "reset"]).suggestion(for: word) == meant)
  }

  @Test func `a name is never suggested for itself`() {
    #expect(Spelling(["lights"]).suggestion(for: "lights") == nil)
  }
}
