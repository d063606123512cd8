/// The words of one language that the ladder knows. All are folded; a project may add its own.
struct Lexicon: Hashable, Sendable {
  /// What a word can be added for.
  enum Entry: Hashable, Sendable {
    case command(Command)
    case yes, no

    /// The names of the `word` element's `command`: a command, `yes` or `no`.
    init?(name: String) {
      switch name {
      case "yes": self = .yes
      case "no": self = .no
      default:
        guard let command = Command(rawValue: name) else { return nil }
        self = .command(command)
      }
    }
  }

  private(set) var commands: [String: Command]
  private(set) var yes: Set<String>
  private(set) var no: Set<String>
  let unsure: Set<String>
  /// A label that lacks one of these is never guessed from words that have it.
  let negations: Set<String>
  /// Words that choose nothing: "the red one, please".
  let fillers: Set<String>
  /// Join several answers in one line.
  let conjunctions: Set<String>
  private let contractions: [String: [String]]
  private let splitsAtApostrophes: Bool

  init(_ words: LexiconWords) {
    commands = [:]
    (yes, no, unsure) = (Lexicon.folded(words.yes), Lexicon.folded(words.no), Lexicon.folded(words.unsure))
    negations = Lexicon.folded(words.negations)
    fillers = Lexicon.folded(words.fillers)
    conjunctions = Lexicon.folded(words.conjunctions)
    contractions = words.contractions
    splitsAtApostrophes = words.splitsAtApostrophes
    for (command, phrases) in words.commands { add(phrases, for: command) }
  }

  mutating func add(_ word: String, to entry: Entry) {
    let word = FoldedText(word).phrase
    switch entry {
    case .command(let command): commands[word] = command
    case .yes: yes.insert(word)
    case .no: no.insert(word)
    }
  }

  /// Takes over the other language's command words that mean nothing yet in this one.
  func falling(backOn other: Lexicon) -> Lexicon {
    var both = self
    for (word, command) in other.commands where commands[word] == nil && !yes.contains(word) && !no.contains(word) {
      both.commands[word] = command
    }
    return both
  }

  /// The words of a text, contractions opened: `can't` is `can` and `not`.
  func words(of text: FoldedText) -> [String] {
    text.words.flatMap { word -> [String] in
      if let parts = contractions[word] { return parts }
      if splitsAtApostrophes { return word.split(separator: "'").map(String.init) }
      return [word.replacing("'", with: "")]
    }
  }

  private mutating func add(_ phrases: [String], for command: Command) {
    for phrase in phrases { commands[FoldedText(phrase).phrase] = command }
  }

  private static func folded(_ words: [String]) -> Set<String> {
    Set(words.map { FoldedText($0).phrase })
  }
}
