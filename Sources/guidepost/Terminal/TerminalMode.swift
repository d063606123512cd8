/// How a conversation is held. The text is the same in every mode.
enum TerminalMode: Hashable, Sendable {
  /// A line editor on a raw terminal.
  case interactive(quickKeys: Bool)
  /// Nothing moves, nothing means by colour alone; what was chosen is said. The terminal edits the line itself, unless
  /// single keys are to answer at once.
  case accessible(quickKeys: Bool)
  /// Lines from a pipe or file, each echoed as `You: …`. Without `asks`, a missing answer ends the run.
  case piped(asks: Bool)
}

/// What decides the mode, gathered by whoever may look at the process.
struct TerminalSituation: Hashable, Sendable {
  var inputIsTerminal = true
  var outputIsTerminal = true
  var environment: [String: String] = [:]
  var wantsAccessible = false
  var wantsQuickKeys = false
  var mayAsk = true
}

extension TerminalMode {
  init(_ situation: TerminalSituation) {
    guard situation.inputIsTerminal, situation.mayAsk else {
      self = .piped(asks: situation.mayAsk)
      return
    }
    // A transcript that goes to a file shows no redrawn line; a dumb terminal cannot redraw one.
    let canRedraw = situation.outputIsTerminal && TerminalMode.isCapable(term: situation.environment["TERM"])
    let quickKeys = situation.wantsQuickKeys && canRedraw
    let isAccessible = situation.wantsAccessible || TerminalMode.asksForAccessible(situation.environment["ACCESSIBLE"])
    self = canRedraw && !isAccessible ? .interactive(quickKeys: quickKeys) : .accessible(quickKeys: quickKeys)
  }

  /// Whether our editor reads the keys; else lines come whole.
  var usesEditor: Bool {
    switch self {
    case .interactive: true
    case .accessible(let quickKeys): quickKeys
    case .piped: false
    }
  }

  /// Whether a single key may answer without Enter.
  var takesQuickKeys: Bool {
    switch self {
    case .interactive(let quickKeys), .accessible(let quickKeys): quickKeys
    case .piped: false
    }
  }

  /// Whether what was answered must be written into the transcript, as nothing else shows it.
  var echoesAnswers: Bool {
    if case .piped = self { true } else { false }
  }

  static func isCapable(term: String?) -> Bool {
    guard let term, !term.isEmpty else { return false }
    return term != "dumb"
  }

  private static func asksForAccessible(_ value: String?) -> Bool {
    guard let value = value?.lowercased() else { return false }
    return !["", "0", "false"].contains(value)
  }
}
