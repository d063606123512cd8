/// How many years of school a text wants of its readers.
package enum ReadingGrade: Hashable, Sendable {
  /// Flesch-Kincaid grade level for English: `0.39 words/sentences + 11.8 syllables/words - 15.59` (J. P. Kincaid, R. P.
  /// Fishburne, R. L. Rogers, B. S. Chissom: Derivation of New Readability Formulas for Navy Enlisted Personnel, Research
  /// Branch Report 8-75, Millington 1975).
  case fleschKincaid

  /// Below this many words the figures jump with every word; sentence length says more.
  package static let fewestWords = 30
  /// Words of a line or sentence that may be an entry of a list, such as a country's name.
  static let longestEntry = 3

  /// Values that are filled in are left out: nobody knows how long they are.
  package func grade(of plain: PlainText, _ sentences: [Sentence]) -> Double {
    let spoken = sentences.map { sentence in
      plain.lowered(plain.spoken(sentence)).filter { $0.first?.isLetter == true }
    }.filter { !$0.isEmpty }
    let words = spoken.reduce(0) { $0 + $1.count }
    guard words > 0 else { return 0 }
    let syllables = spoken.joined().reduce(0) { $0 + EnglishSyllables.count(in: $1) }
    return 0.39 * Double(words) / Double(spoken.count) + 11.8 * Double(syllables) / Double(words) - 15.59
  }
}
