import Testing

@testable import guidepost

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
