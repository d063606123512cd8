import Desk
import GuideGraph
import GuideSession

/// Passes the customer on to a person: what is passed on, consent, the wait.
struct HandoffTalk {
  let exchange: any Exchange
  let request: HandoffRequest

  init(_ exchange: any Exchange, _ request: HandoffRequest) {
    self.exchange = exchange
    self.request = request
  }

  private var voice: Voice { exchange.voice }

  func hold() throws -> Turn {
    guard let standing = try exchange.driver.standing(of: request) else {
      exchange.tell(
        "I am sorry, nobody can be reached from here.", agent: "There is no desk here, so nobody can be reached.")
      try exchange.take(.handoff(.closed))
      return .goOn
    }
    switch standing {
    case .open(let waiting, let wait, let elsewhere, let times):
      return try offer(waiting, wait, elsewhere, times)
    case .closed(let opens):
      voice.gap()
      let back = opens.map { " They are back \($0)." } ?? ""
      exchange.tell("Our team is not there now." + back, agent: "Nobody is there now." + back)
      try exchange.take(.handoff(.closed))
    case .tooLate(let closes):
      voice.gap()
      exchange.tell(
        "Our team leaves \(closes), and your turn would hardly come before that.",
        agent: "They leave \(closes), and the turn would hardly come before that.")
      try exchange.take(.handoff(.closed))
    case .busy(let minutes):
      voice.gap()
      exchange.tell(
        "Our team is very busy now: the wait would be \(minutes.words).",
        agent: "They are very busy now: the wait would be \(minutes.words).")
      try exchange.take(.handoff(.busy))
    case .unknown:
      try exchange.take(.handoff(.closed))
    }
    return .goOn
  }

  private func offer(
    _ waiting: Int, _ wait: QuotedWait, _ elsewhere: [String], _ times: [OfferedSlot]
  ) throws -> Turn {
    exchange.head(request.step)
    exchange.present(request.text, say: request.say)
    let lines = request.packet.answers
    if !lines.isEmpty {
      exchange.tell("I will pass this on, so that you need not repeat it:", agent: "Your colleague will see:")
      for line in lines { voice.aside("- \(line.question): \(line.answer)") }
    }
    if !request.packet.tried.isEmpty {
      voice.aside("- tried already: \(request.packet.tried.map(\.text).joined(separator: ", "))")
    }
    let crowd =
      waiting == 0 ? "Nobody is waiting." : waiting == 1 ? "One person is waiting." : "\(waiting) people are waiting."
    exchange.tell("\(crowd) \(wait.sentence)")
    if !elsewhere.isEmpty { exchange.tell("It may be faster elsewhere:") }
    for line in elsewhere { voice.aside("- \(line)") }
    let instead = InsteadTalk(exchange, times)
    instead.tell()
    return try decide(hasAnswers: !lines.isEmpty, instead)
  }

  private enum Choice {
    case pass, withhold, callback, book, decline

    func label(for side: Side) -> String {
      switch self {
      case .pass: side.words("Yes, pass me on", agent: "Yes, pass the call on")
      case .withhold: side.words("Yes, but leave some answers out", agent: "Yes, but leave some answers out")
      case .callback: side.words("Call me back and keep my place", agent: "They call the customer back")
      case .book: side.words("Book one of these times instead", agent: "Book one of these times instead")
      case .decline: side.words("No, thank you", agent: "No, go on here")
      }
    }
  }

  private func decide(hasAnswers: Bool, _ instead: InsteadTalk) throws -> Turn {
    var choices: [Choice] = [.pass]
    if hasAnswers { choices.append(.withhold) }
    if request.offersCallback { choices.append(.callback) }
    if !instead.times.isEmpty { choices.append(.book) }
    choices.append(.decline)
    let question = exchange.side.words("Shall I pass you on?", agent: "Pass the call on?")
    switch try exchange.choose(question, choices.map { $0.label(for: exchange.side) }) {
    case .index(let index):
      switch choices[index] {
      case .pass: try join()
      case .withhold: return try withhold()
      case .callback: try join(callback: true)
      case .book: return try instead.hold()
      case .decline: try exchange.take(.handoff(.declined))
      }
    case .elsewhere: break
    case .leave(let leaving): return .leave(leaving)
    }
    return .goOn
  }

  private func join(withheld: [String] = [], callback: Bool = false) throws {
    do {
      try exchange.change { try $0.join(&$1, withheld: withheld, callback: callback) }
    } catch let refusal as DeskRefusal {
      exchange.tell(refusal.text)
      try exchange.take(.handoff(refusal.isClosed ? .closed : .busy))
    }
  }

  /// Numbers of the answers to leave out.
  private func withhold() throws -> Turn {
    let lines = request.packet.answers
    for (index, line) in lines.enumerated() { voice.entry("\(index + 1).", "\(line.question): \(line.answer)") }
    switch try exchange.ask("Type the numbers of what I should leave out, or all.") {
    case .words(let typed):
      let numbers = typed.split { !$0.isNumber }.compactMap { Int($0) }
      let isAll = typed.lowercased() == "all"
      let left = lines.enumerated().filter { isAll || numbers.contains($0.offset + 1) }.map(\.element)
      guard !left.isEmpty else {
        exchange.tell("I did not see one of the numbers there.")
        return .goOn
      }
      // An answer that sets no variable goes by the name of its step.
      try join(withheld: left.flatMap { $0.variables.isEmpty ? [$0.step.step.text] : $0.variables })
    case .elsewhere: break
    case .leave(let leaving): return .leave(leaving)
    }
    return .goOn
  }
}

extension ClosedRange<Int> {
  /// "about 4 minutes", "about 3 to 6 minutes", "up to 6 minutes", "less than a minute".
  var words: String {
    let minutes = "\(upperBound) minute\(upperBound == 1 ? "" : "s")"
    if upperBound == 0 { return "less than a minute" }
    if lowerBound == 0 { return "up to \(minutes)" }
    return lowerBound == upperBound ? "about \(minutes)" : "about \(lowerBound) to \(minutes)"
  }
}

extension DeskRefusal {
  fileprivate var isClosed: Bool {
    switch reason {
    case .closed, .tooLate: return true
    default: return false
    }
  }
}
