import Desk
import GuideGraph
import GuideSession
import Journal

/// Hands a call over: to a queue, with a summary that the colleague reads first.
///
/// Who is served from a queue keeps the ticket, the place by the time of joining, and the walk; the colleague goes on at
/// the same step. Any other call is passed on by the guide's own hand-off.
struct TransferTalk {
  let call: AgentCall

  init(_ call: AgentCall) { self.call = call }

  private var voice: Voice { call.voice }

  func hold(_ argument: String?) throws -> Obeyed {
    guard let desk = call.driver.desk, let visit = try call.driver.visitInHand(of: call.kept) else {
      return try call.go(.person)
    }
    let queues = Array(desk.plan.queues)
    if let argument {
      guard let queue = queues.first(where: { $0.id.text == argument || $0.name == argument }) else {
        voice.line("There is no queue \"\(argument)\". t alone lists them.")
        return .stay
      }
      return try pass(visit, to: queue)
    }
    let labels = try queues.map { try label($0, desk) }
    switch try call.choose("Hand over to which queue?", labels + ["Go back"]) {
    case .index(let index) where index < queues.count: return try pass(visit, to: queues[index])
    case .index: return .stay
    case .elsewhere: return .goOn
    case .leave(let leaving): return .leave(leaving)
    }
  }

  private func label(_ queue: DeskPlan.Queue, _ desk: FrontDesk) throws -> String {
    let status = try call.driver.book.store.read {
      try desk.current(in: $0).queueStatus(queue.id, under: desk.plan, at: call.driver.now())
    }
    guard let status, status.isOpen else { return "\(queue.name) (closed)" }
    return "\(queue.name) (\(status.waiting) waiting)"
  }

  // MARK: - Passing on

  private func pass(_ visit: Visit, to queue: DeskPlan.Queue) throws -> Obeyed {
    var summary = try call.driver.book.draft(String.self, named: Self.draft, of: call.kept) ?? call.story().summary
    while true {
      voice.line("Your colleague will read: \(summary)")
      switch try call.ask("Enter passes it on, e writes it anew, + and words adds to it, n stays here.") {
      case .words(""): return try settle(visit, to: queue, summary)
      case .words(let typed) where typed.hasPrefix("+"):
        summary += " " + String(typed.dropFirst()).trimmed
        try keep(summary)
      case .words(let typed) where ["e", "edit"].contains(typed.lowercased()):
        switch try call.ask("Type the summary. Enter leaves it as it is.") {
        case .words(let words):
          if !words.isEmpty { summary = words }
          try keep(summary)
        case .elsewhere: return .goOn
        case .leave(let leaving): return .leave(leaving)
        }
      case .words: return .stay
      case .elsewhere: return .goOn
      case .leave(let leaving): return .leave(leaving)
      }
    }
  }

  /// What was written for the colleague outlives the terminal.
  private func keep(_ summary: String) throws {
    try call.driver.book.keepDraft(summary, named: Self.draft, of: call.kept, at: call.surroundings.now())
  }

  private static let draft = "transfer"

  private func settle(_ visit: Visit, to queue: DeskPlan.Queue, _ summary: String) throws -> Obeyed {
    let ways = ["Stay until a colleague has taken over (warm)", "Hand over and go (cold)"]
    switch try call.choose("How?", ways) {
    case .index(let index):
      guard try perform(visit, to: queue, summary) else { return .stay }
      return index == 0 ? try stay(with: visit) : .goOn
    case .elsewhere: return .goOn
    case .leave(let leaving): return .leave(leaving)
    }
  }

  private func perform(_ visit: Visit, to queue: DeskPlan.Queue, _ summary: String) throws -> Bool {
    do {
      try call.change {
        try $0.transfer(visit.ticket, to: queue.id, .init(.handedOff, nil, summary: summary), &$1)
      }
    } catch let refusal as DeskRefusal {
      voice.line(refusal.text, as: .error)
      return false
    }
    try call.driver.book.dropDraft(named: Self.draft, of: call.kept)
    call.isWrappedUp = true
    voice.line("\(visit.ticket) waits for \(queue.name), in the place that it had by the time of joining.")
    try call.passOnRecord()
    return true
  }

  /// Until somebody has taken over; the two can still write to each other.
  private func stay(with visit: Visit) throws -> Obeyed {
    voice.line("You stay with the customer until a colleague takes over. Enter ends your part at once.")
    while true {
      switch try call.listen(timeout: 1_000) {
      case .line(let line):
        guard let order = AgentOrder(line, lexicon: call.lexicon, isFreeText: true), order.word == .tell else {
          return .goOn
        }
        _ = try call.write(order.argument)
      case .timeout, .again, .back: break
      case .leave(let leaving): return .leave(leaving)
      }
      guard let agent = try call.driver.agent(serving: visit.ticket) else { continue }
      voice.line("\(visit.ticket) is with \(agent). Your part ends here.")
      return .goOn
    }
  }

  // MARK: - Giving back

  /// Back to the line that the customer came from, with the reason for whoever takes over.
  func giveBack(_ reason: String?) throws -> Obeyed {
    guard let desk = call.driver.desk, let visit = try call.driver.visitInHand(of: call.kept),
      case .queue(let id) = visit.line, let queue = desk.plan.queues[id]
    else {
      voice.line("This customer did not come from a queue.")
      return .stay
    }
    guard let reason else {
      switch try call.ask("Why? The next colleague reads it. Enter stays here.") {
      case .words(""): return .stay
      case .words(let typed): return try giveBack(typed)
      case .elsewhere: return .goOn
      case .leave(let leaving): return .leave(leaving)
      }
    }
    return try perform(visit, to: queue, "Put back in the queue: \(reason)") ? .goOn : .stay
  }
}

extension SessionDriver {
  /// The visit in which this agent serves the session's customer.
  func visitInHand(of kept: KeptSession) throws -> Visit? {
    guard let desk else { return nil }
    return try book.store.read { try desk.current(in: $0).visits(of: SessionReference(kept.id)) }.last { visit in
      if case .served(let agent, _, _) = visit.stage { return agent.text == agentName }
      return false
    }
  }

  /// Who serves a ticket now.
  func agent(serving ticket: Ticket) throws -> AgentID? {
    guard let desk, let visit = try book.store.read({ try desk.current(in: $0).visit(ticket) }) else { return nil }
    if case .served(let agent, _, _) = visit.stage { return agent }
    return nil
  }
}
