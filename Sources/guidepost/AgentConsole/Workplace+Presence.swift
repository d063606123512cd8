import Desk
import GuideSession
import Journal

// Coming, going, breaks, and what a terminal that broke down has left.

extension Workplace {
  func signIn() throws {
    try driver.book.markPresent(agent, at: now)
    // Who was on a break when the terminal broke down still is.
    if try roster[agent]?.presence == .away {
      try setCounter(.onBreak)
    } else {
      try roster.note(.came(station), of: agent, at: now)
      try setCounter(.open)
    }
    try takeUpWhatIsOpen()
  }

  private var station: Station? {
    switch work {
    case .station(let station, _): station
    case .list: nil
    }
  }

  /// Tells the desk whether somebody can be called to this agent's counter; nothing where the work has none.
  func setCounter(_ standing: CounterStanding) throws {
    guard case .station(.counter(let counter), _) = work else { return }
    do {
      try perform(.setCounter(counter, standing, agent: agent))
    } catch let refusal as DeskRefusal where refusal.reason == .counterUnchanged {
      // As it should be.
    }
  }

  /// Calls that this agent serves, and one that was called and not accepted yet.
  private func takeUpWhatIsOpen() throws {
    for visit in try state().visits(with: agent) {
      if case .called = visit.stage {
        offered = visit.ticket
        continue
      }
      if try driver.book.store.read({ try $0.head(of: .session(visit.session.text)) }) == 0 {
        atCounter = visit.ticket
        continue
      }
      guard let (kept, ticket) = try? driver.takeUp(visit.ticket.description, as: agent) else { continue }
      _ = try call(kept, ticket: ticket)
    }
    guard !open.calls.isEmpty else { return }
    voice.line(open.calls.count == 1 ? "You have an open call:" : "You have \(open.calls.count) open calls:")
    tellCalls()
    if open.calls.count == 1 { open.next = .call(open.calls[0]) }
  }

  func tellCalls() {
    for (index, call) in open.calls.enumerated() { voice.entry("\(index + 1).", call.label) }
    if open.calls.isEmpty { voice.line("You have no open call.") }
  }

  // MARK: - Breaks

  /// `reason`: one word such as lunch, which stands in the journal.
  func goAway(_ reason: String?) throws {
    if let reason, reason.contains(where: { !$0.isLetter && !$0.isNumber && $0 != "-" }) || reason.count > 20 {
      return voice.line("A reason is one word such as lunch or training. You are not on a break.")
    }
    try roster.note(.wentAway(reason: reason), of: agent, at: now)
    try setCounter(.onBreak)
  }

  /// On a break: nobody is offered until the agent is back.
  func rest() throws -> Step {
    guard let record = try roster[agent] else { return .goOn }
    let reason = record.reason.map { " (\($0))" } ?? ""
    voice.gap()
    voice.line("\(agent) is on a break\(reason), \(CallHeading.time(now - record.since)) so far. ready takes you back.")
    while true {
      switch try listen({ true }) {
      case .line(let line):
        switch WorkplaceOrder(line)?.word {
        case .ready, .next:
          try roster.note(.cameBack, of: agent, at: now)
          try setCounter(.open)
          return .goOn
        case .quit: return try goHome()
        case .sessions: tellCalls()
        default: voice.line("You are on a break. ready takes you back, quit takes you home.")
        }
      case .leave(let leaving): return try leave(leaving)
      case .again, .timeout, .back: continue
      }
    }
  }

  // MARK: - Others who are gone

  /// Customers called by a console that has gone silent get their place back, so that nobody hangs between two agents;
  /// nobody is called to its counter or expected there.
  func freeStrandedCalls() throws {
    let now = now
    let tickets = try driver.book.store.write { store in
      var freed: [Ticket] = []
      for visit in try self.desk.current(in: store).called {
        guard case .called(let call) = visit.stage, call.agent != self.agent,
          try self.driver.book.hasLost(call.agent, since: call.at, at: now, in: store)
        else { continue }
        try self.desk.perform(
          .requeue(visit.ticket), key: SessionBook.randomName(), by: Event.Actor.desk.rawValue, at: now, in: store)
        freed.append(visit.ticket)
      }
      for (counter, record) in try self.desk.current(in: store).openCounters
      where try record.agent != self.agent
        && self.driver.book.hasLost(record.agent, since: record.since, at: now, in: store)
      {
        try self.desk.perform(
          .setCounter(counter, .offline, agent: record.agent), key: SessionBook.randomName(),
          by: Event.Actor.desk.rawValue, at: now, in: store)
      }
      return freed
    }
    for ticket in tickets { voice.line("\(ticket) is back in line: the console that called it has gone silent.") }
  }
}
