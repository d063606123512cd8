import GuideSession

/// Asks whether something may be done that cannot simply be taken back.
struct ConfirmTalk {
  let exchange: any Exchange
  let confirmation: Confirmation

  init(_ exchange: any Exchange, _ confirmation: Confirmation) {
    self.exchange = exchange
    self.confirmation = confirmation
  }

  func hold() throws -> Turn {
    exchange.head(confirmation.step)
    switch exchange.side {
    case .customer: exchange.voice.guide(confirmation.text)
    case .agent: exchange.voice.part("CHECK", confirmation.text)
    }
    switch try exchange.choose("Shall I do that? (yes/no)", ["Yes", "No"], isBoolean: true) {
    case .index(let index): try exchange.take(.answer(.text(index == 0 ? "true" : "false")))
    case .elsewhere: break
    case .leave(let leaving): return .leave(leaving)
    }
    return .goOn
  }
}
