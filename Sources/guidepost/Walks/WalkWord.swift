/// What a person does at a question instead of answering it: written `value="/back"` in a walk.
enum WalkWord: Hashable, Sendable {
  case back, restart, agent, timeout
  /// An agent takes up an objection, and leaves it early.
  case objection(String)
  case `return`

  init?(_ text: String) {
    guard text.hasPrefix("/") else { return nil }
    let words = text.dropFirst().split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("back", 1): self = .back
    case ("restart", 1): self = .restart
    case ("agent", 1): self = .agent
    case ("timeout", 1): self = .timeout
    case ("return", 1): self = .return
    case ("objection", 2): self = .objection(words[1])
    default: return nil
    }
  }

  var text: String {
    switch self {
    case .back: "/back"
    case .restart: "/restart"
    case .agent: "/agent"
    case .timeout: "/timeout"
    case .return: "/return"
    case .objection(let id): "/objection \(id)"
    }
  }
}
