import GuideGraph

/// A word of command as an agent typed it, with what follows it.
struct AgentOrder: Hashable, Sendable {
  let word: AgentWord
  let argument: String?
}

extension AgentOrder {
  /// Nil where the line is no command. A slash before a word makes it one anywhere. With `isFreeText` anything may be an
  /// answer, so that only a word alone on its line is a command: `n` is, `n is for neighbour` is not.
  init?(_ line: String, lexicon: Lexicon, isFreeText: Bool) {
    var text = line.trimmed
    if let sign = text.first, sign == ">" || sign == "/" {
      let rest = String(text.dropFirst())
      // A slash right before a word makes it a command; before a space, or alone, it searches.
      if sign == ">" || rest.isEmpty || rest.first == " " {
        self.init(word: sign == ">" ? .tell : .find, argument: rest.trimmed.isEmpty ? nil : rest.trimmed)
        return
      }
    }
    let isExplicit = text.hasPrefix("/")
    if isExplicit { text = String(text.dropFirst()).trimmed }
    guard let first = text.split(whereSeparator: \.isWhitespace).first else { return nil }
    let rest = String(text[first.endIndex...]).trimmed
    guard !rest.isEmpty else {
      guard let word = Self.word(text, lexicon) else { return nil }
      self.init(word: word, argument: nil)
      return
    }
    guard isExplicit || !isFreeText, let word = Self.named(String(first)), word.takesWords else { return nil }
    self.init(word: word, argument: rest)
  }

  private static func word(_ text: String, _ lexicon: Lexicon) -> AgentWord? {
    named(text) ?? lexicon.commands[FoldedText(text).phrase].flatMap { AgentWord($0) }
  }

  private static func named(_ text: String) -> AgentWord? {
    let text = text.lowercased()
    return AgentWord(rawValue: text) ?? AgentWord.allCases.first { $0.letter == text } ?? others[text]
  }

  private static let others: [String: AgentWord] = [
    "hold": .pause, "objection": .objections, "script": .read, "wrapup": .wrap, "wrap-up": .wrap, "show": .unmask,
    "h": .help, "c": .change,
  ]
}
