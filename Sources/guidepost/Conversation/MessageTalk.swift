import GuideSession

/// Takes the customer's own words for an inbox.
struct MessageTalk {
  let conversation: Conversation
  let message: MessageRequest

  init(_ conversation: Conversation, _ message: MessageRequest) {
    self.conversation = conversation
    self.message = message
  }

  func hold() throws -> Turn {
    if conversation.shown != message.step {
      conversation.voice.gap()
      conversation.voice.guide(message.text)
    }
    conversation.shown = message.step
    switch try conversation.listen() {
    case .line(let line): return try hear(line)
    case .back: try conversation.take(.back)
    case .again, .timeout: break
    case .leave(let leaving): return .leave(leaving)
    }
    return .goOn
  }

  private func hear(_ line: String) throws -> Turn {
    // Free words: only a command alone on its line is one.
    if case .command(let command, let argument) = Matcher(candidates: [], lexicon: conversation.lexicon).match(line) {
      if case .leave(let leaving) = try conversation.obey(command, argument) { return .leave(leaving) }
      return .goOn
    }
    guard !line.trimmed.isEmpty else { return .goOn }
    conversation.shown = nil
    try conversation.driver.leaveMessage(line.trimmed, &conversation.kept)
    conversation.voice.guide("Thank you, your message has been passed on.")
    return .goOn
  }
}
