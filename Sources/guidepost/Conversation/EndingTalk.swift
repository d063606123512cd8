import GuideGraph
import GuideSession

/// Says how it ended, asks whether it helped, and lets go.
struct EndingTalk {
  let conversation: Conversation
  let ending: Ending

  init(_ conversation: Conversation, _ ending: Ending) {
    self.conversation = conversation
    self.ending = ending
  }

  private var voice: Voice { conversation.voice }

  func hold() throws -> Conversation.Progress {
    voice.gap()
    if !ending.text.isEmpty { voice.guide(ending.text) }
    if conversation.kept.session.isRated { return try close() }
    var solved: Bool?
    if ending.result == .resolved {
      switch try ask("Is it solved now? (yes/no, Enter to leave it out)") {
      case .yes: solved = true
      case .no: solved = false
      case .nothing: break
      case .elsewhere: return .goOn
      case .left: return try close()
      }
    }
    if solved == false { return try offerMore() }
    return try rate(solved)
  }

  private func rate(_ solved: Bool?) throws -> Conversation.Progress {
    voice.guide("How easy was that? 1 very hard to 5 very easy. Enter to leave it out.")
    var score: Int?
    switch try conversation.listen() {
    case .line(let line):
      if let command = command(line) {
        switch try conversation.obey(command.0, command.1) {
        case .goOn: return .goOn
        case .stay: break
        case .leave: return try close()
        }
      }
      score = Int(line.trimmed).flatMap { (1...5).contains($0) ? $0 : nil }
    case .back:
      try conversation.take(.back)
      return .goOn
    case .leave: break
    case .again, .timeout: break
    }
    if solved != nil || score != nil {
      try conversation.take(.feedback(solved: solved, score: score, comment: nil))
    }
    return try close()
  }

  /// It did not help after all: nobody is sent away with that.
  private func offerMore() throws -> Conversation.Progress {
    try conversation.take(.feedback(solved: false, score: nil, comment: nil))
    voice.guide("I am sorry it did not help. Type back to try another way, or agent for a person. Enter ends here.")
    switch try conversation.listen() {
    case .line(let line):
      guard let command = command(line) else { return try close() }
      switch try conversation.obey(command.0, command.1) {
      case .goOn: return .goOn
      case .stay, .leave: return try close()
      }
    case .back:
      try conversation.take(.back)
      return .goOn
    case .again, .timeout, .leave: return try close()
    }
  }

  private func close() throws -> Conversation.Progress {
    let code = conversation.kept.code.map { "Reference \($0). " } ?? ""
    voice.aside(code + "Thank you, and goodbye.")
    try? conversation.driver.book.release(conversation.kept)
    return .done
  }

  private enum Answer { case yes, no, nothing, elsewhere, left }

  private func ask(_ question: String) throws -> Answer {
    voice.guide(question)
    switch try conversation.listen() {
    case .line(let line):
      var matcher = Matcher(
        candidates: [Candidate(key: "y", id: "yes", label: "Yes"), Candidate(key: "n", id: "no", label: "No")],
        lexicon: conversation.lexicon)
      matcher.isBoolean = true
      switch matcher.match(line) {
      case .option(let pick): return pick.index == 0 ? .yes : .no
      case .command(let command, let argument):
        switch try conversation.obey(command, argument) {
        case .goOn: return .elsewhere
        case .stay: return .nothing
        case .leave: return .left
        }
      default: return .nothing
      }
    case .back:
      try conversation.take(.back)
      return .elsewhere
    case .again, .timeout: return .nothing
    case .leave: return .left
    }
  }

  private func command(_ line: String) -> (Command, String?)? {
    if case .command(let command, let argument) = Matcher(candidates: [], lexicon: conversation.lexicon).match(line) {
      return (command, argument)
    }
    return nil
  }
}

extension Session {
  /// The customer has said already how it went.
  var isRated: Bool { state.feedback != nil }
}
