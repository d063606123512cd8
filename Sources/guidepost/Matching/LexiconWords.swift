/// A language's words as its speakers write them.
struct LexiconWords: Sendable {
  var commands: [Command: [String]]
  var yes: [String]
  var no: [String]
  var unsure: [String]
  var negations: [String]
  var fillers: [String]
  var conjunctions: [String]
  var contractions: [String: [String]] = [:]
  /// Whether an apostrophe ends a word, as in French.
  var splitsAtApostrophes = false
}

extension Lexicon {
  /// Languages by their ISO 639 code.
  static let languages: [String: LexiconWords] = [
    "en": .english, "de": .german, "fr": .french, "es": .spanish,
  ]

  /// The lexicon for a BCP 47 tag such as `de-AT`. English command words work everywhere; a language that is not
  /// listed gets English alone.
  static func of(locale: String) -> Lexicon {
    let language = locale.split { $0 == "-" || $0 == "_" }.first.map { $0.lowercased() } ?? "en"
    let english = Lexicon(.english)
    guard language != "en", let words = languages[language] else { return english }
    return Lexicon(words).falling(backOn: english)
  }
}
