import Seeded
import Testing

@testable import GuideGraph

struct FoldedTextTests {
  @Test(arguments: [
    ("  It  is\tOFF. ", "it is off"), ("Ｒｅｄ", "red"), ("ﬁne", "fine"), ("STRASSE", "strasse"), ("Straße", "strasse"),
    ("ΣΊΣΥΦΟΣ", "σίσυφοσ"), ("«Oui»", "oui"), ("¿Qué?", "qué"), ("e\u{0301}", "é"), ("don’t", "don't"), ("...", "..."),
    ("-5", "-5"), ("- five", "five"), (".5", ".5"), ("C++", "c++"), ("50%", "50%"), ("£5!", "£5"), ("", ""),
  ])
  func `text folds to what is compared`(raw: String, folded: String) {
    #expect(FoldedText(raw).text == folded)
  }

  @Test(arguments: [
    ("wi-fi / TV", ["wi", "fi", "tv"]), ("it's 'off'", ["it's", "off"]), ("", []), ("a,b", ["a", "b"]),
  ])
  func `words are split at what is neither letter, digit nor symbol`(raw: String, words: [String]) {
    #expect(FoldedText(raw).words == words)
  }
}

extension FoldedTextTests {
  @Test func `the quick way for ASCII says what the way for any script says`() {
    let signs = Array("aB z9-'`.,!?()%@&*#$+<=>^|~_/\\[]{}:;\"\t\r\n\u{1}\u{7F}".unicodeScalars)
    var generator = Seeded(state: 7)
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...9, using: &generator) {
        text.unicodeScalars.append(signs[Int.random(in: 0..<signs.count, using: &generator)])
      }
      #expect(FoldedText(ascii: text) == FoldedText(anyScript: text), "\(text.debugDescription)")
    }
    #expect(FoldedText(ascii: "é") == nil)
  }
}
