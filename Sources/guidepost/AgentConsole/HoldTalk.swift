import GuideSession

/// The customer is on hold: what is typed meanwhile, such as a card number, is neither shown nor kept.
struct HoldTalk {
  let call: AgentCall

  init(_ call: AgentCall) { self.call = call }

  private static let wordsToGoOn: Set<String> = ["go", "p", "pause", "resume", "/go", "/p"]

  func hold() throws -> Obeyed {
    guard try call.take(.pause) != nil else { return .stay }
    let since = call.surroundings.now()
    call.voice.line("On hold. Nothing that is typed now is shown or kept. go takes the call up again.")
    while true {
      switch try call.listen(secrecy: .hidden) {
      case .line(let line) where Self.wordsToGoOn.contains(line.trimmed.lowercased()): return try goOn(since)
      case .line: call.voice.line("Still on hold; that was not kept. go takes the call up again.")
      case .timeout, .again, .back: continue
      case .leave(let leaving): return .leave(leaving)
      }
    }
  }

  private func goOn(_ since: Int64) throws -> Obeyed {
    try call.take(.resume(.agent))
    call.voice.line("Back in the call after \(CallHeading.time(call.surroundings.now() - since)) on hold.")
    return .goOn
  }
}
