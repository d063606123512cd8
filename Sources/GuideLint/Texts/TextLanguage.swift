/// What rules on words know of one language. All words in small letters.
package struct TextLanguage: Sendable {
  /// Words whose full stop ends no sentence.
  var abbreviations: Set<String> = []
  /// Words that an error message may consist of and still say nothing.
  var emptyErrorWords: Set<String> = []
  /// What nobody may be asked to type: passwords, PINs, card numbers and their check digits, one-time codes.
  var secrets: [[String]] = []
  /// Before a secret: words that make it something else, such as a library card.
  var harmlessSecrets: Set<String> = []
  /// What a sentence begins with that tells somebody to type something.
  var demands: Set<String> = []
  /// What forbids rather than asks.
  var refusals: Set<String> = []
  /// How questions begin that no yes or no answers.
  var openQuestions: [[String]] = []
  /// Beginnings of questions that yes or no may answer.
  var closedQuestions: Set<String> = []
  /// Between two things to choose from.
  var alternatives: Set<String> = []
  /// How one is told that a booking can be undone: beginnings of words.
  var undoing: [String] = []
  /// How a sentence says by an example what is wanted.
  var examples: [[String]] = []
  /// How hard a text is to read; nil where no formula is known to hold.
  var gradeFormula: ReadingGrade?
  /// Abbreviations that everybody knows.
  var acronyms: Set<String> = []
  /// Words that deny by themselves: `unplugged`, `unable`.
  var denied: Set<String> = []
  /// What tells people that something is their fault.
  var blame: [[String]] = []
  /// Links that could lead anywhere.
  var vagueLinks: Set<String> = []
  var cues: SensoryCues?
  var facts: FactualQuestions?
  /// Slips with what was meant.
  var misspellings: [String: String] = [:]

  /// Languages by their ISO 639 code. What is not listed is not judged.
  private static let all: [String: TextLanguage] = [
    "en": .english, "de": .german, "fr": .french, "es": .spanish,
  ]

  /// For a BCP 47 tag such as `en-GB`.
  package static func of(_ tag: String) -> TextLanguage? {
    all[tag.prefix { $0 != "-" }.lowercased()]
  }
}

extension Sequence where Element == String {
  /// Whether some phrase stands among the words, one word after the other.
  func holds(anyOf phrases: [[String]]) -> Range<Int>? {
    let words = Array(self)
    for phrase in phrases where phrase.count <= words.count {
      for start in 0...(words.count - phrase.count) where words[start..<start + phrase.count].elementsEqual(phrase) {
        return start..<start + phrase.count
      }
    }
    return nil
  }
}

extension TextLanguage {
  /// Phrases written as people write them, cut at spaces.
  static func phrases(_ list: [String]) -> [[String]] { list.map { $0.split(separator: " ").map(String.init) } }
}
