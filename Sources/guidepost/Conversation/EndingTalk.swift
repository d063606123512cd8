import GuideGraph
import GuideSession

/// Says how it ended, asks whether it helped, and lets go. The outcome stands already, whatever is said here.
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
    if conversation.kept.session.isRated { return close() }
    guard let question = ending.result.question else { return try rate(solved: nil) }
    let choice = try conversation.choose(
      question + " (yes/no, Enter to leave it out)", ["Yes", "No"], isBoolean: true, onEnter: 2)
    switch choice {
    case .index(0): return try rate(solved: true)
    case .index(1): return try offerMore()
    case .index: return try rate(solved: nil)
    case .elsewhere: return .goOn
    case .leave(let leaving): return close(leaving)
    }
  }

  private static let scores = ["Very hard", "Hard", "Neither", "Easy", "Very easy"]

  private func rate(solved: Bool?) throws -> Conversation.Progress {
    if let code = conversation.kept.code {
      voice.guide("The reference of this talk is \(code). Type save for a copy.")
    }
    let choice = try conversation.choose(
      "How easy was that? 1 very hard to 5 very easy. Enter to leave it out.", Self.scores, isListed: false,
      onEnter: Self.scores.count)
    switch choice {
    case .index(let index):
      try keep(solved: solved, score: Self.scores.indices.contains(index) ? index + 1 : nil)
      return close()
    case .elsewhere: return .goOn
    case .leave(let leaving):
      try keep(solved: solved, score: nil)
      return close(leaving)
    }
  }

  private func keep(solved: Bool?, score: Int?) throws {
    guard solved != nil || score != nil else { return }
    try conversation.take(.feedback(solved: solved, score: score, comment: nil))
  }

  /// It did not help after all: nobody is sent away with that.
  private func offerMore() throws -> Conversation.Progress {
    try conversation.take(.feedback(solved: false, score: nil, comment: nil))
    let ways =
      conversation.canReopen
      ? "Type back to try another way, or agent for a person." : "Type restart to begin again."
    switch try conversation.ask("I am sorry it did not help. \(ways) Or tell us what went wrong; Enter ends here.") {
    case .words(let words):
      if !words.isEmpty { try conversation.take(.feedback(solved: false, score: nil, comment: words)) }
      return close()
    case .elsewhere: return .goOn
    case .leave(let leaving): return close(leaving)
    }
  }

  private func close(_ leaving: Leaving? = nil) -> Conversation.Progress {
    voice.aside("Thank you, and goodbye.")
    try? conversation.driver.book.release(conversation.kept)
    switch leaving {
    case .interrupted, .hangup: return .done(leaving?.exitCode ?? ExitCode.done)
    case .inputEnded, .stopped, .setAside, nil: return .done(ExitCode.done)
    }
  }
}

extension Outcome {
  /// Asks whether it is so; nil where there is nothing to confirm.
  fileprivate var question: String? {
    switch self {
    case .resolved: "Is it solved now?"
    case .answered: "Does that answer your question?"
    case .booked, .handedOff, .referred, .unresolved: nil
    }
  }
}

extension Session {
  /// The customer has said already how it went.
  var isRated: Bool { state.feedback != nil }
}
