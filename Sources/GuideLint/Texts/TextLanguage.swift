/// What rules on words know of one language. All words in small letters.
package final class TextLanguage: Sendable {
  /// Words whose full stop ends no sentence.
  let abbreviations: Set<String>
  /// Words that an error message may consist of and still say nothing.
  let emptyErrorWords: Set<String>
  /// What nobody may be asked to type: passwords, PINs, card numbers and their check digits, one-time codes.
  let secrets: [[String]]
  /// Before a secret: words that make it something else, such as a library card.
  let harmlessSecrets: Set<String>
  /// What a sentence begins with that tells somebody to type something.
  let demands: Set<String>
  /// What forbids rather than asks.
  let refusals: Set<String>
  /// How questions begin that no yes or no answers.
  let openQuestions: [[String]]
  /// Beginnings of questions that yes or no may answer.
  let closedQuestions: Set<String>
  /// Between two things to choose from.
  let alternatives: Set<String>
  /// How one is told that a booking can be undone: beginnings of words.
  let undoing: [String]
  /// How a sentence says by an example what is wanted.
  let examples: [[String]]
  /// How hard a text is to read; nil where no formula is known to hold.
  let gradeFormula: ReadingGrade?
  /// Abbreviations that everybody knows.
  let acronyms: Set<String>
  /// Words that may stand in capitals and are no abbreviation; in small letters.
  let everydayWords: Set<String>
  /// After these stands what is written on a thing, letter by letter: `marked`, `says`.
  let inscriptions: Set<String>
  /// Words that deny by themselves: `unplugged`, `unable`.
  let denied: Set<String>
  /// What tells people that something is their fault.
  let blame: [[String]]
  /// Links that could lead anywhere.
  let vagueLinks: Set<String>
  let cues: SensoryCues?
  let facts: FactualQuestions?
  /// Slips with what was meant.
  let misspellings: [String: String]

  init(
    abbreviations: Set<String> = [], emptyErrorWords: Set<String> = [], secrets: [[String]] = [],
    harmlessSecrets: Set<String> = [], demands: Set<String> = [], refusals: Set<String> = [],
    openQuestions: [[String]] = [], closedQuestions: Set<String> = [], alternatives: Set<String> = [],
    undoing: [String] = [], examples: [[String]] = [], gradeFormula: ReadingGrade? = nil, acronyms: Set<String> = [],
    everydayWords: Set<String> = [], inscriptions: Set<String> = [],
    denied: Set<String> = [], blame: [[String]] = [], vagueLinks: Set<String> = [], cues: SensoryCues? = nil,
    facts: FactualQuestions? = nil, misspellings: [String: String] = [:]
  ) {
    self.abbreviations = abbreviations
    self.emptyErrorWords = emptyErrorWords
    self.secrets = secrets
    self.harmlessSecrets = harmlessSecrets
    self.demands = demands
    self.refusals = refusals
    self.openQuestions = openQuestions
    self.closedQuestions = closedQuestions
    self.alternatives = alternatives
    self.undoing = undoing
    self.examples = examples
    self.gradeFormula = gradeFormula
    self.acronyms = acronyms
    self.everydayWords = everydayWords
    self.inscriptions = inscriptions
    self.denied = denied
    self.blame = blame
    self.vagueLinks = vagueLinks
    self.cues = cues
    self.facts = facts
    self.misspellings = misspellings
  }

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
