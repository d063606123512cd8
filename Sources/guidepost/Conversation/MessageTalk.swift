import GuideGraph
import GuideSession

/// Takes the customer's own words for an inbox.
struct MessageTalk {
  let exchange: any Exchange
  let message: MessageRequest

  init(_ exchange: any Exchange, _ message: MessageRequest) {
    self.exchange = exchange
    self.message = message
  }

  func hold() throws -> Turn {
    if exchange.shown != message.step {
      exchange.head(message.step)
      exchange.present(message.text, say: message.say)
      if !isRead {
        exchange.tell("Nobody reads messages here: what you type goes nowhere.")
      } else if exchange.side == .agent {
        exchange.tell("Type the message; Enter puts it into the inbox \"\(message.inbox)\".")
      }
    }
    exchange.shown = message.step
    switch try exchange.listen() {
    case .line(let line): return try hear(line)
    case .back: try exchange.take(.back)
    case .again, .timeout: break
    case .leave(let leaving): return .leave(leaving)
    }
    return .goOn
  }

  private func hear(_ line: String) throws -> Turn {
    let understood = try exchange.understand(
      line, with: Matcher(candidates: [], lexicon: exchange.lexicon), isFreeText: true)
    if case .obeyed(let obeyed) = understood { return obeyed.turn }
    guard !line.trimmed.isEmpty else { return .goOn }
    exchange.shown = nil
    try exchange.change { try $0.leaveMessage(line.trimmed, &$1) }
    guard isRead else {
      exchange.tell("Your message was not passed on: nobody reads messages here.")
      return .goOn
    }
    exchange.tell("Thank you, your message has been passed on.", agent: "The message is in the inbox.")
    return .goOn
  }

  private var isRead: Bool { exchange.driver.reachesSomebody(message.inbox) }
}
