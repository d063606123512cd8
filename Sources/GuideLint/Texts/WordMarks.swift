import GuideGraph

/// What some word of a text may be a sign of. Most texts have none of these, and the rules that look for them pass such
/// texts by.
struct WordMarks: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  /// Known to be misspelt.
  static let slip = WordMarks(rawValue: 1)
  /// The last word of something that tells people it is their fault.
  static let blame = WordMarks(rawValue: 1 << 1)
  /// A colour, a shape or a place.
  static let look = WordMarks(rawValue: 1 << 2)
  /// It denies, or may with its apostrophe or hyphen opened.
  static let denial = WordMarks(rawValue: 1 << 3)
  /// The last word of a jargon entry, or of a term that another is preferred to.
  static let jargon = WordMarks(rawValue: 1 << 4)
  static let term = WordMarks(rawValue: 1 << 5)
  /// Three or more letters, and no small one.
  static let capitals = WordMarks(rawValue: 1 << 6)
  /// Digits and strokes, as dates have them.
  static let date = WordMarks(rawValue: 1 << 7)
  /// The beginning of an address of the web.
  static let address = WordMarks(rawValue: 1 << 8)
}

/// What the texts of one guide are read with: its language, and what marks a word of it.
final class WordIndex: Sendable {
  /// BCP 47.
  let language: String
  /// What is known of the language; nil for one that no rule on words knows.
  let words: TextLanguage?
  private let marks: [String: WordMarks]

  init(_ language: String, _ dictionary: LintDictionary, _ lexicon: Lexicon) {
    self.language = language
    words = TextLanguage.of(language)
    var marks: [String: WordMarks] = ["http": .address, "https": .address]
    func add(_ words: some Sequence<String>, _ mark: WordMarks) {
      for word in words { marks[word, default: []].insert(mark) }
    }
    func add(_ entries: [LintDictionary.Word], _ mark: WordMarks) {
      let own = entries.filter { $0.belongs(to: language) }
      add(own.compactMap { $0.text.lowercased().split(separator: " ").last.map(String.init) }, mark)
    }
    add(dictionary.jargon, .jargon)
    add(dictionary.terms, .term)
    add(lexicon.negations, .denial)
    if let words {
      add(words.misspellings.keys, .slip)
      add(words.blame.compactMap(\.last), .blame)
      add(words.cues?.looks ?? [], .look)
      add(words.denied, .denial)
    }
    self.marks = marks
  }

  /// The marks of all words of a text.
  func marks(of plain: PlainText, _ sentences: [Sentence]) -> WordMarks {
    var found: WordMarks = []
    for sentence in sentences {
      for word in sentence.words { found.formUnion(marks(of: plain, word)) }
    }
    return found
  }

  private func marks(of plain: PlainText, _ word: Range<Int>) -> WordMarks {
    var found = marks[plain.lowered(word)] ?? []
    var (capitals, small, joints) = (0, 0, 0)
    for byte in plain.bytes[word] {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"): small += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "/"): found.insert(.date)
      case 0x80...: return found.union(Self.marks(ofForeign: plain[word])).union(.denial)
      default: joints += 1
      }
    }
    if joints > 0 { found.formUnion([.denial, .address]) }
    if capitals > 2, small == 0 { found.insert(.capitals) }
    return found
  }

  /// Of a word with signs beyond ASCII.
  private static func marks(ofForeign word: String) -> WordMarks {
    var found: WordMarks = word.contains("/") ? [.date] : []
    if word.contains(where: \.isUppercase), !word.contains(where: \.isLowercase) { found.insert(.capitals) }
    return found
  }
}
