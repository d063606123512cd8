import GuideSession

/// Asks whether something may be done that cannot simply be taken back.
struct ConfirmTalk {
  let conversation: Conversation
  let confirmation: Confirmation

  init(_ conversation: Conversation, _ confirmation: Confirmation) {
    self.conversation = conversation
    self.confirmation = confirmation
  }

  func hold() throws -> Turn {
    conversation.voice.gap()
    conversation.voice.guide(confirmation.text)
    switch try conversation.choose("Shall I do that? (yes/no)", ["Yes", "No"], isBoolean: true) {
    case .index(let index): try conversation.take(.answer(.text(index == 0 ? "true" : "false")))
    case .elsewhere: break
    case .leave(let leaving): return .leave(leaving)
    }
    return .goOn
  }
}
