import Desk
import GuideGraph
import GuideSession
import Journal

// Ready at a queue or counter: who waits, and calling one of them.

extension Workplace {
  /// Waits for the agent to call somebody.
  func beReady() throws -> Step {
    guard case .station(let station, let counter) = work else { return try beReadyToRing() }
    try tellWhoWaits(at: station)
    while true {
      switch try listen({ try self.tellArrivals(at: station) }) {
      case .line(let line):
        if let step = try hear(line, at: station, counter) { return step }
      case .leave(let leaving): return try leave(leaving)
      case .again, .timeout, .back: return .goOn
      }
    }
  }

  private func hear(_ line: String, at station: Station, _ counter: DeskPlan.Counter.ID?) throws -> Step? {
    if line.isEmpty { return try callNext(at: station) }
    if let number = Int(line) {
      guard listed.indices.contains(number - 1) else {
        voice.line("Nobody has that number. list shows who waits.")
        return nil
      }
      return try pick(listed[number - 1].ticket, at: station)
    }
    if let ticket = Ticket(line) { return try pick(ticket, at: station) }
    guard let order = WorkplaceOrder(line) else {
      voice.line("Enter calls the next, a number calls that one, ? lists what you can type.")
      return nil
    }
    if order.word == .next { return try callNext(at: station) }
    return try obey(order)
  }

  /// What does not depend on where the calls come from. Nil where the agent is asked on.
  func obey(_ order: WorkplaceOrder) throws -> Step? {
    switch order.word {
    case .callbacks: tellCallbacks()
    case .pause:
      try goAway(order.argument)
      return .goOn
    case .next, .ready, .list: return .goOn
    case .sessions: tellCalls()
    case .switch:
      guard let number = order.argument.flatMap({ Int($0) }), open.calls.indices.contains(number - 1) else {
        tellCalls()
        return nil
      }
      open.next = .call(open.calls[number - 1])
      return .goOn
    case .guide:
      guard let name = order.argument, let guide = workspace.library[GuideID(name)] else {
        voice.line("Which guide? There are \(workspace.library.ids.map(\.text).joined(separator: ", ")).")
        return nil
      }
      open.next = .begin(guide.id)
      return .goOn
    case .find: tellFinds(order.argument)
    case .help:
      for word in WorkplaceWord.allCases {
        voice.entry(word.letter.map { "\($0), \(word.rawValue)" } ?? word.rawValue, word.meaning)
      }
    case .quit: return try goHome()
    }
    return nil
  }

  private func tellFinds(_ words: String?) {
    guard let words else { return voice.line("find WORDS searches the guides and their answers.") }
    let finds = GuideSearch(workspace.library).finds(words)
    if finds.isEmpty { voice.line("Nothing says \"\(words)\".") }
    for find in finds {
      voice.line(find.words)
      for line in find.text { voice.aside(line, as: nil) }
    }
  }

  // MARK: - Who waits

  /// More than fit on a screen help nobody.
  private static let longestList = 15

  private func tellWhoWaits(at station: Station) throws {
    let state = try state()
    let waiting = state.callOrder(at: station, under: desk.plan, at: now, limit: Self.longestList)
    listed = waiting + state.stranded(under: desk.plan)
    known = Set(listed.map(\.ticket))
    let longest = listed.map { now - $0.joinedAt }.max().map { ", the longest \(CallHeading.time($0))" } ?? ""
    let count = state.waitingCount(at: station, under: desk.plan)
    let done = try roster[agent]?.wrapped ?? 0
    voice.gap()
    voice.line(
      "\(stationName(station)): \(agent), ready. Waiting \(count)\(longest). You wrapped up \(done) since you came."
        + (state.serviceLevel(at: station, under: desk.plan, at: now).words.map { " \($0)" } ?? ""),
      as: .speaker)
    for (index, visit) in listed.enumerated() { voice.entry("\(index + 1).", try words(on: visit)) }
    if !open.calls.isEmpty { voice.line("Open calls: \(open.calls.map(\.label).joined(separator: "; ")).") }
    voice.aside("Enter calls the next, a number calls that one, c callbacks, p break, q home, ? help.")
  }

  private func stationName(_ station: Station) -> String {
    switch station {
    case .queue(let id): desk.plan.queues[id]?.name ?? id.text
    case .counter(let id): desk.plan.counters[id]?.name ?? id.text
    }
  }

  /// Who has come since. Always true: the agent goes on being asked.
  private func tellArrivals(at station: Station) throws -> Bool {
    let state = try state()
    let waiting = state.callOrder(at: station, under: desk.plan, at: now, limit: Self.longestList)
    for visit in waiting where !known.contains(visit.ticket) {
      listed.append(visit)
      known.insert(visit.ticket)
      voice.line("\(listed.count). \(try words(on: visit))")
    }
    return true
  }

  private func words(on visit: Visit) throws -> String {
    WaitingLine(visit, about: try about(visit), plan: desk.plan, at: now).words
  }

  private func about(_ visit: Visit) throws -> String? {
    let stream = StreamID.session(visit.session.text)
    let version = try driver.book.store.read { try $0.head(of: stream) }
    guard version > 0 else { return nil }
    if let known = lines[visit.ticket], known.version == version { return known.words }
    let words = WaitingLine.about(try driver.book.open(stream).session)
    lines[visit.ticket] = (version, words)
    return words
  }

  private func tellCallbacks() {
    let callbacks = listed.enumerated().filter { $0.element.wantsCallback }
    if callbacks.isEmpty { voice.line("Nobody wants to be called back.") }
    for (index, visit) in callbacks {
      voice.entry("\(index + 1).", (try? words(on: visit)) ?? visit.ticket.description)
    }
  }

  // MARK: - Calling

  private func callNext(at station: Station) throws -> Step? {
    do {
      offered = try driver.callNext(at: station, agent: agent, under: desk).visit.ticket
      return .goOn
    } catch let refusal as DeskRefusal {
      voice.line(refusal.text)
      return nil
    }
  }

  private func pick(_ ticket: Ticket, at station: Station) throws -> Step? {
    do {
      try perform(.pick(ticket, at: station, agent: agent))
      offered = ticket
      return .goOn
    } catch let refusal as DeskRefusal {
      voice.line(refusal.text, as: .error)
      return nil
    }
  }
}
