/// A word of command between calls.
enum WorkplaceWord: String, Hashable, Sendable, CaseIterable {
  case next, callbacks, pause, ready, list, sessions, `switch`, guide, find, help, quit

  var letter: String? {
    switch self {
    case .next: "n"
    case .callbacks: "c"
    case .pause: "p"
    case .ready: "r"
    case .list: "l"
    case .sessions: "s"
    case .find: "/"
    case .help: "?"
    case .quit: "q"
    case .switch, .guide: nil
    }
  }

  var meaning: String {
    switch self {
    case .next: "call whoever is next (also Enter); a number calls that one"
    case .callbacks: "who wants to be called back"
    case .pause: "pause [REASON]: take a break; the reason is one word such as lunch"
    case .ready: "back from a break"
    case .list: "show again who waits"
    case .sessions: "your open calls, numbered"
    case .switch: "switch NUMBER: take up an open call"
    case .guide: "guide NAME: walk a guide with somebody who did not come from the queue"
    case .find: "find WORDS: search the guides and their answers"
    case .help: "this list"
    case .quit: "go home"
    }
  }
}

/// A line between calls: a word with what follows it.
struct WorkplaceOrder: Hashable, Sendable {
  let word: WorkplaceWord
  let argument: String?

  init?(_ line: String) {
    var text = line.trimmed
    if text.hasPrefix("/"), text.dropFirst().first.map(\.isLetter) ?? false { text.removeFirst() }
    let parts = text.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    guard let first = parts.first?.lowercased() else { return nil }
    let found = WorkplaceWord(rawValue: first) ?? WorkplaceWord.allCases.first { $0.letter == first }
    guard let word = found ?? Self.others[first] else { return nil }
    self.word = word
    argument = parts.count > 1 ? parts[1].trimmed : nil
  }

  private static let others: [String: WorkplaceWord] = ["break": .pause, "exit": .quit, "h": .help, "home": .quit]
}
