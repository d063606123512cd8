package import GuideDocument

/// A language's words as its speakers write them.
package struct LexiconWords: Sendable {
  package var commands: [CommandWord: [String]]
  package var yes: [String]
  package var no: [String]
  package var unsure: [String]
  package var negations: [String]
  package var fillers: [String]
  package var conjunctions: [String]
  package var contractions: [String: [String]] = [:]
  /// Whether an apostrophe ends a word, as in French.
  package var splitsAtApostrophes = false
}

extension Lexicon {
  /// Languages by their ISO 639 code.
  package static let languages: [String: LexiconWords] = [
    "en": .english, "de": .german, "fr": .french, "es": .spanish,
  ]

  /// The lexicon for a BCP 47 tag such as `de-AT`. English command words work everywhere; a language that is not
  /// listed gets English alone.
  package static func of(locale: String) -> Lexicon {
    let language = locale.split { $0 == "-" || $0 == "_" }.first.map { $0.lowercased() } ?? "en"
    let english = Lexicon(.english)
    guard language != "en", let words = languages[language] else { return english }
    return Lexicon(words).falling(backOn: english)
  }

  /// The same with the words that a project adds.
  package static func of(locale: String, adding words: [ProjectSettings.Word]) -> Lexicon {
    var lexicon = of(locale: locale)
    for word in words {
      if let entry = Entry(name: word.command) { lexicon.add(word.text, to: entry) }
    }
    return lexicon
  }
}
