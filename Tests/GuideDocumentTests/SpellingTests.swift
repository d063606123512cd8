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

  @Test func `what is passed over in haste would not have been suggested`() {
    // Words of few letters, so that many are near one another.
    let words = (0..<2_000).map { number in
      let letters = Array("abÄbc-deé")
      return String((0..<(1 + number % 9)).map { letters[(number * 31 + $0 * $0 * (number / 7) + $0) % letters.count] })
    }
    for word in words.prefix(200) {
      let known = Array(words.suffix(300))
      var best: (name: String, distance: Int)?
      for name in known where name != word {
        let allowed = min(3, max(1, max(word.count, name.count) / 3))
        let distance = Spelling.distance(word.lowercased(), name.lowercased())
        if distance <= allowed, distance < best?.distance ?? .max { best = (name, distance) }
      }
      #expect(Spelling(known).suggestion(for: word) == best?.name, "\(word)")
    }
  }

  @Test func `a name is never suggested for itself`() {
    #expect(Spelling(["lights"]).suggestion(for: "lights") == nil)
  }
}
