import GuideGraph
import GuideSession
import Journal

// What customer and agent write to each other.

extension AgentCall {
  /// How often a call looks for messages.
  static let look: Duration = .milliseconds(500)

  func attend() throws -> Duration? {
    try hearMessages()
    try open?.attend(besides: self)
    try stayPresent()
    return Self.look
  }

  /// An agent who listens to a long story must not lose the call to another terminal.
  func stayPresent() throws {
    guard !isWrappedUp, .now - renewed >= .milliseconds(SessionBook.renewal) else { return }
    try driver.book.renew(kept, at: surroundings.now())
    renewed = .now
  }

  /// Says what the customer wrote since, each once. Throws `HeldElsewhere` where another terminal has taken the call up.
  func hearMessages(as name: String? = nil) throws {
    try driver.book.takeIn(isWrappedUp ? .everything : .asides, of: &kept)
    for line in try driver.unseenMessages(of: &kept) {
      voice.part(name.map { "\($0) writes:" } ?? "CUSTOMER", RenderedText(line.words ?? "(erased)"))
    }
    let isHere = try driver.customerIsHere(in: kept)
    if let told = wasHere, let isHere, told != isHere {
      let who = name.map { "\($0): the customer" } ?? "The customer"
      voice.line(isHere ? "\(who) is at the terminal." : "\(who) has left the terminal.")
    }
    wasHere = isHere ?? false
    try driver.book.mustBeCurrent(kept)
  }

  func write(_ words: String?) throws -> Obeyed {
    var words = words
    if words == nil {
      switch try ask("What shall the customer read? Enter writes nothing.") {
      case .words(let typed): words = typed
      case .elsewhere: return .goOn
      case .leave(let leaving): return .leave(leaving)
      }
    }
    guard let words, !words.isEmpty else { return .stay }
    try driver.write(words, to: &kept)
    let isHere = try driver.customerIsHere(in: kept) == true
    voice.aside(isHere ? "Sent." : "Kept for the customer, whose terminal is not open now.")
    return .stay
  }
}

extension SessionBook {
  /// Throws `HeldElsewhere` where somebody else has moved the session on.
  func mustBeCurrent(_ kept: KeptSession) throws {
    guard try store.read({ try $0.head(of: kept.stream) }) > kept.version else { return }
    throw HeldElsewhere()
  }
}
