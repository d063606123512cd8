/// The words of one language that the ladder knows. All are folded; a project may add its own.
package struct Lexicon: Hashable, Sendable {
  /// What a word can be added for.
  package enum Entry: Hashable, Sendable {
    case command(CommandWord)
    case yes, no

    /// The names of the `word` element's `command`: a command, `yes` or `no`.
    package init?(name: String) {
      switch name {
      case "yes": self = .yes
      case "no": self = .no
      default:
        guard let command = CommandWord(rawValue: name) else { return nil }
        self = .command(command)
      }
    }
  }

  package private(set) var commands: [String: CommandWord]
  package private(set) var yes: Set<String>
  package private(set) var no: Set<String>
  package let unsure: Set<String>
  /// A label that lacks one of these is never guessed from words that have it.
  package let negations: Set<String>
  /// Words that choose nothing: "the red one, please".
  package let fillers: Set<String>
  /// Join several answers in one line.
  package let conjunctions: Set<String>
  private let contractions: [String: [String]]
  private let splitsAtApostrophes: Bool

  package init(_ words: LexiconWords) {
    commands = [:]
    (yes, no, unsure) = (Lexicon.folded(words.yes), Lexicon.folded(words.no), Lexicon.folded(words.unsure))
    negations = Lexicon.folded(words.negations)
    fillers = Lexicon.folded(words.fillers)
    conjunctions = Lexicon.folded(words.conjunctions)
    contractions = words.contractions
    splitsAtApostrophes = words.splitsAtApostrophes
    for (command, phrases) in words.commands { add(phrases, for: command) }
  }

  package mutating func add(_ word: String, to entry: Entry) {
    let word = FoldedText(word).phrase
    switch entry {
    case .command(let command): commands[word] = command
    case .yes: yes.insert(word)
    case .no: no.insert(word)
    }
  }

  /// Takes over the other language's command words that mean nothing yet in this one.
  package func falling(backOn other: Lexicon) -> Lexicon {
    var both = self
    for (word, command) in other.commands where commands[word] == nil && !yes.contains(word) && !no.contains(word) {
      both.commands[word] = command
    }
    return both
  }

  /// The words of a text, contractions opened: `can't` is `can` and `not`.
  package func words(of text: FoldedText) -> [String] {
    guard text.words.contains(where: { $0.utf8.contains(UInt8(ascii: "'")) || contractions[$0] != nil }) else {
      return text.words
    }
    return text.words.flatMap { word -> [String] in
      if let parts = contractions[word] { return parts }
      if splitsAtApostrophes { return word.split(separator: "'").map(String.init) }
      return [word.replacing("'", with: "")]
    }
  }

  /// Whether some word of `words(of:)` that comes of this one may be a negation.
  package func mayDeny(_ word: String) -> Bool {
    negations.contains(word) || contractions[word] != nil || word.utf8.contains(UInt8(ascii: "'"))
  }

  private mutating func add(_ phrases: [String], for command: CommandWord) {
    for phrase in phrases { commands[FoldedText(phrase).phrase] = command }
  }

  private static func folded(_ words: [String]) -> Set<String> {
    Set(words.map { FoldedText($0).phrase })
  }
}
