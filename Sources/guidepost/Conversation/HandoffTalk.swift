import Desk
import GuideGraph
import GuideSession

/// Passes the customer on to a person: what is passed on, consent, the wait.
struct HandoffTalk {
  let conversation: Conversation
  let request: HandoffRequest

  init(_ conversation: Conversation, _ request: HandoffRequest) {
    self.conversation = conversation
    self.request = request
  }

  private var voice: Voice { conversation.voice }

  func hold() throws -> Conversation.Progress {
    if request.ticket != nil { return try QueueTalk(conversation, request).hold() }
    guard let standing = try conversation.driver.standing(of: request) else {
      voice.guide("I am sorry, nobody can be reached from here.")
      try conversation.take(.handoff(.closed))
      return .goOn
    }
    switch standing {
    case .open(let waiting, let minutes): return try offer(waiting, minutes)
    case .closed(let opens):
      voice.gap()
      voice.guide("Our team is not there now." + (opens.map { " They are back \($0)." } ?? ""))
      try conversation.take(.handoff(.closed))
    case .busy(let minutes):
      voice.gap()
      voice.guide("Our team is very busy now: the wait would be \(minutes.words).")
      try conversation.take(.handoff(.busy))
    case .unknown:
      try conversation.take(.handoff(.closed))
    }
    return .goOn
  }

  private func offer(_ waiting: Int, _ minutes: ClosedRange<Int>) throws -> Conversation.Progress {
    voice.gap()
    voice.guide(request.text)
    let lines = request.packet.answers
    if !lines.isEmpty {
      voice.guide("I will pass this on, so that you need not repeat it:")
      for line in lines { voice.aside("- \(line.question): \(line.answer)") }
    }
    if !request.packet.tried.isEmpty {
      voice.aside("- tried already: \(request.packet.tried.map(\.text).joined(separator: ", "))")
    }
    let crowd = waiting == 0 ? "Nobody is waiting." : waiting == 1 ? "One person is waiting." : "\(waiting) people are waiting."
    voice.guide("\(crowd) The wait is \(minutes.words).")
    return try decide(hasAnswers: !lines.isEmpty)
  }

  private enum Choice: String {
    case pass = "Yes, pass me on"
    case withhold = "Yes, but leave some answers out"
    case callback = "Call me back and keep my place"
    case decline = "No, thank you"
  }

  private func decide(hasAnswers: Bool) throws -> Conversation.Progress {
    var choices: [Choice] = [.pass]
    if hasAnswers { choices.append(.withhold) }
    if request.offersCallback { choices.append(.callback) }
    choices.append(.decline)
    switch try conversation.choose("Shall I pass you on?", choices.map(\.rawValue)) {
    case .index(let index):
      switch choices[index] {
      case .pass: try join()
      case .withhold: try withhold()
      case .callback: try join(callback: true)
      case .decline: try conversation.take(.handoff(.declined))
      }
    case .elsewhere: break
    case .leave(let leaving): return .leave(leaving)
    }
    return .goOn
  }

  private func join(withheld: [String] = [], callback: Bool = false) throws {
    do {
      try conversation.driver.join(&conversation.kept, withheld: withheld, callback: callback)
    } catch let refusal as DeskRefusal {
      voice.guide(refusal.text)
      try conversation.take(.handoff(refusal.isClosed ? .closed : .busy))
    }
  }

  /// Numbers of the answers to leave out.
  private func withhold() throws {
    for (index, line) in request.packet.answers.enumerated() { voice.entry("\(index + 1).", "\(line.question): \(line.answer)") }
    voice.guide("Type the numbers of what I should leave out, or all.")
    guard case .line(let typed) = try conversation.listen() else { return }
    let numbers = typed.split { !$0.isNumber }.compactMap { Int($0) }
    let isAll = typed.trimmed.lowercased() == "all"
    let left = request.packet.answers.enumerated().filter { isAll || numbers.contains($0.offset + 1) }
    guard !left.isEmpty else { return voice.guide("I did not see a number there.") }
    try join(withheld: left.flatMap(\.element.variables))
  }
}

extension ClosedRange<Int> {
  /// "about 4 minutes", "about 3 to 6 minutes".
  var words: String {
    lowerBound == upperBound
      ? "about \(lowerBound) minute\(lowerBound == 1 ? "" : "s")" : "about \(lowerBound) to \(upperBound) minutes"
  }
}

extension DeskRefusal {
  fileprivate var isClosed: Bool {
    if case .closed = reason { return true }
    return false
  }
}
