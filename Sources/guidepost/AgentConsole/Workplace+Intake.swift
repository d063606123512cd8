import Desk
import GuideGraph
import GuideSession
import Journal

// Somebody is called: what is known, before anybody says hello.

extension Workplace {
  func offer(_ ticket: Ticket) throws -> Step {
    guard let visit = try visitCalled(ticket) else { return gone(ticket) }
    var served = try driver.book.store.read { try self.driver.look(at: visit, in: $0) }
    tell(served)
    while true {
      switch try listen({ try self.visitCalled(ticket) != nil }) {
      case .line(let line): if let step = try hear(line, &served) { return step }
      case .leave(let leaving): return try leave(leaving)
      // The customer has left, or somebody put the ticket elsewhere.
      case .again, .timeout, .back: return gone(ticket)
      }
    }
  }

  /// Nil where it is not this agent's to accept any more.
  private func visitCalled(_ ticket: Ticket) throws -> Visit? {
    guard let visit = try state().visit(ticket), case .called(let call) = visit.stage, call.agent == agent else {
      return nil
    }
    return visit
  }

  private func gone(_ ticket: Ticket) -> Step {
    offered = nil
    voice.line("\(ticket) is no longer yours to take: the customer has left, or the ticket was put elsewhere.")
    return .goOn
  }

  private func tell(_ served: ServedVisit) {
    let visit = served.visit
    voice.gap()
    voice.line("\(visit.ticket) is called, after \(CallHeading.time(now - visit.joinedAt)).", as: .speaker)
    if visit.priority == .urgent { voice.line("URGENT", as: .error) }
    if let kept = served.kept, let packet = served.packet {
      for line in IntakeText(kept.session, packet).lines { voice.line(line) }
      for line in kept.session.state.talk {
        voice.line("\(line.actor == .agent ? "A colleague" : "The customer") wrote: \(line.words ?? "(erased)")")
      }
    } else {
      voice.line("No conversation belongs to this ticket.")
    }
    if visit.wantsCallback { tellNumber(served) }
    voice.aside(
      "Enter takes the call, r and a reason puts it back, recall, park, n for nobody there, > and words write to the "
        + "customer.")
  }

  private func tellNumber(_ served: ServedVisit) {
    let numbers = served.kept?.session.telephoneNumbers ?? []
    voice.line("CALL BACK: ring \(numbers.isEmpty ? "the customer" : numbers.joined(separator: " or ")).")
  }

  private func hear(_ line: String, _ served: inout ServedVisit) throws -> Step? {
    let ticket = served.visit.ticket
    let parts = line.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    let rest = parts.count > 1 ? parts[1].trimmed : nil
    switch parts.first?.lowercased() ?? "" {
    case "", "accept", "start", "1": return try accept(ticket)
    case "r", "return":
      guard let rest else {
        voice.line("Say why: r and a few words. The next colleague reads them.")
        return nil
      }
      return try giveBack(served, rest)
    case "recall": return try attempt(.recall(ticket), "\(ticket) is called once more.", keeps: true)
    case "park": return try attempt(.park(ticket), "\(ticket) keeps the place for ten minutes.", keeps: false)
    case "n", "no-show":
      return try attempt(.miss(ticket), "\(ticket) did not come and waits no more.", keeps: false)
    case "q", "quit": return try goHome()
    case _ where line.hasPrefix(">"), "tell":
      let words = line.hasPrefix(">") ? String(line.dropFirst()).trimmed : rest ?? ""
      guard var kept = served.kept, !words.isEmpty else { return nil }
      try driver.write(words, to: &kept)
      served.kept = kept
      voice.aside("Sent.")
      return nil
    default:
      voice.line(
        "Enter takes the call, r and a reason puts it back, recall calls again, park keeps the place, n says that nobody "
          + "came.")
      return nil
    }
  }

  private func attempt(_ action: DeskCommand.Action, _ words: String, keeps: Bool) throws -> Step? {
    do {
      try perform(action)
    } catch let refusal as DeskRefusal {
      voice.line(refusal.text, as: .error)
      return nil
    }
    voice.line(words)
    if keeps { return nil }
    offered = nil
    return .goOn
  }

  private func giveBack(_ served: ServedVisit, _ reason: String) throws -> Step? {
    if var kept = served.kept {
      try driver.book.add(
        .agent(.note("Put back in the queue: \(reason)")), to: &kept, by: .agent, at: now)
    }
    return try attempt(.requeue(served.visit.ticket), "\(served.visit.ticket) is back in its place.", keeps: false)
  }

  // MARK: - Taking over

  private func accept(_ ticket: Ticket) throws -> Step {
    offered = nil
    guard case .station(_, let counter) = work else { return .goOn }
    do {
      let served = try driver.serve(ticket, agent: agent, counter: counter, under: desk)
      guard served.kept != nil else { return try serveWithoutConversation(ticket) }
      var (kept, _) = try driver.takeUp(ticket.description, as: agent)
      // They stand above, before the call was taken.
      _ = try driver.unseenMessages(of: &kept)
      try driver.settle(&kept)
      let call = try call(kept, ticket: ticket)
      voice.line("\(ticket) is with you.")
      return try go(on: call)
    } catch let refusal as DeskRefusal {
      // The customer left, or a colleague was faster.
      voice.line(refusal.text, as: .error)
    } catch let refusal as Refusal {
      voice.line(refusal.description, as: .error)
    }
    return .goOn
  }

  /// A visit of somebody who came to the counter: nothing to walk, only to finish.
  func serveWithoutConversation(_ ticket: Ticket) throws -> Step {
    atCounter = ticket
    voice.line("\(ticket) is with you. Type done, or done and a code, when it is over.")
    while true {
      switch try listen({ true }) {
      case .line(let line):
        let parts = line.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
        guard ["done", "w", "wrap"].contains(parts.first?.lowercased() ?? "") else {
          voice.line("done, or done and a code, ends the visit.")
          continue
        }
        try perform(.finish(ticket, disposition: parts.count > 1 ? .init(parts[1].trimmed) : nil))
        try roster.note(.wrappedUp, of: agent, at: now)
        atCounter = nil
        return .goOn
      case .leave(let leaving): return try leave(leaving)
      case .again, .timeout, .back: continue
      }
    }
  }
}

extension Session {
  /// Telephone numbers that the customer gave and did not keep back.
  var telephoneNumbers: [String] {
    let frame = state.journey.frame
    let declared = library[frame.guide]?.variables ?? [:]
    return knownFacts.filter { fact in declared[.init(fact.name)]?.type == .phone && !fact.isWithheld }.map(\.value)
  }
}
