import Desk
import GuideDocument
import GuideGraph
import GuideSession
import Journal

// Calling out: one person of a list after the other.

extension Workplace {
  /// How long after nobody answered the next try is made, in milliseconds.
  private static let retry: Int64 = 60 * 60_000
  /// After so many tries nobody is tried again.
  private static let mostTries = 3
  /// The code by which a guide says that a number must never be rung again.
  static let refusal: Desk.DispositionCode = "do-not-call"

  func beReadyToRing() throws -> Step {
    guard case .list(let list) = work else { return .goOn }
    // A call that was under way when the terminal broke down comes first.
    if let open = try callUnderWay(from: list) { return try goOn(with: open.0, open.1, from: list) }
    try tellProgress(of: list)
    while true {
      switch try listen({ true }) {
      case .line(let line):
        if line.isEmpty { return try ringNext(from: list) }
        guard let order = WorkplaceOrder(line) else {
          voice.line("Enter deals out the next call, p is a break, q takes you home, ? lists what you can type.")
          continue
        }
        if order.word == .next { return try ringNext(from: list) }
        if let step = try obey(order) { return step }
      case .leave(let leaving): return try leave(leaving)
      case .again, .timeout, .back: return .goOn
      }
    }
  }

  private func tellProgress(of list: CallListID) throws {
    guard let progress = try calls.progress(of: list, at: now) else {
      return voice.line("There is no list \"\(list)\".")
    }
    voice.gap()
    let agreed = progress.agreed > 0 ? ", \(progress.agreed) of them at an agreed time" : ""
    voice.line(
      "List \(list): \(agent), ready. \(progress.open) of \(progress.total) to ring\(agreed), \(progress.done) done.",
      as: .speaker)
    voice.aside("Enter deals out the next call, p break, q home, ? help.")
  }

  // MARK: - Dealing

  private func ringNext(from list: CallListID) throws -> Step {
    switch try calls.deal(from: list, to: agent, under: desk.plan, at: now) {
    case .call(let entry, let callee): return try ring(entry, callee, from: list)
    case .nobody(let why): voice.line(words(why))
    }
    return .goOn
  }

  private func words(_ why: OutboundState.Deal) -> String {
    switch why {
    case .outsideHours(let opens): "No calls are made now." + (opens.map { " They are again \(clock($0))." } ?? "")
    case .notNow(let next):
      "Nobody is to be rung now."
        + (next.map { " The next call is due \(clock($0))." } ?? " Others wait for their time of day.")
    case .finished: "The list is done: nobody is left to ring."
    case .unknownList: "There is no such list."
    case .entry: ""
    }
  }

  private func clock(_ instant: Int64) -> String {
    let text = FrontDesk.iso(instant, zone: settings.zone)
    return "on \(text.prefix(10)) at \(text.dropFirst(11).prefix(5))"
  }

  /// Shows whom to ring and hears what came of it.
  private func ring(_ entry: CallList.Entry, _ callee: Callee, from list: CallListID) throws -> Step {
    voice.gap()
    voice.line("Ring \(callee.name.isEmpty ? "" : callee.name + ", ")\(callee.number).", as: .speaker)
    if entry.tries > 1 {
      voice.line("Try \(entry.tries)" + (entry.disposition.map { ", last time \($0)." } ?? "."))
    }
    for (name, value) in callee.variables.sorted(by: { $0.key < $1.key }) where name != "number" && name != "name" {
      voice.aside("\(name): \(value)", as: nil)
    }
    voice.aside(
      "Enter: they answer. no-answer or busy: later again. later and a time: they asked for it. never: do not call again. "
        + "skip: back to the list.")
    while true {
      switch try listen({ true }) {
      case .line(let line): if let step = try hear(line, entry, callee, from: list) { return step }
      case .leave(let leaving):
        try calls.note(.released(.init(list, entry.number)), at: now)
        return try leave(leaving)
      case .again, .timeout, .back: continue
      }
    }
  }

  private func hear(_ line: String, _ entry: CallList.Entry, _ callee: Callee, from list: CallListID) throws -> Step? {
    let parts = line.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    let rest = parts.count > 1 ? parts[1].trimmed : nil
    switch parts.first?.lowercased() ?? "" {
    case "", "1": return try begin(entry, callee, from: list)
    case "no-answer", "busy":
      let code = Desk.DispositionCode(parts[0].lowercased())
      let again = try rest.map { try time($0) } ?? (entry.tries >= Self.mostTries ? nil : now + Self.retry)
      if rest != nil, again == nil { return nil }
      try finish(list, entry.number, code, again: again)
    case "later":
      guard let rest, let again = try time(rest) else {
        voice.line("later and a time, such as later 14:30 or later 2026-12-03 10:00.")
        return nil
      }
      try finish(list, entry.number, "call-back", again: again)
    case "never": try finish(list, entry.number, Self.refusal, again: nil)
    case "skip":
      try calls.note(.released(.init(list, entry.number)), at: now)
      voice.line("Back in the list.")
    case "p", "pause", "break":
      try calls.note(.released(.init(list, entry.number)), at: now)
      try goAway(rest)
    case "q", "quit":
      try calls.note(.released(.init(list, entry.number)), at: now)
      return try goHome()
    default:
      voice.line("Enter, no-answer, busy, later and a time, never or skip.")
      return nil
    }
    return .goOn
  }

  /// A time that was agreed on: of today, or tomorrow where it has passed; or a date and time.
  private func time(_ text: String) throws -> Int64? {
    switch CallMoment(text, zone: settings.zone) {
    case .once(let instant) where instant > now: return instant
    case .once: voice.line("That time has passed.")
    case .daily(let minute):
      let zone = LocalZone(settings.zone) ?? .utc
      let midnight = FrontDesk.iso(now, zone: settings.zone).prefix(10)
      guard let day = CivilDate(String(midnight)) else { return nil }
      for shift in 0...1 {
        let wall = (Int64(day.dayNumber + shift) * 1_440 + Int64(minute)) * 60_000_000
        let instant = zone.instant(ofLocal: wall) / 1_000
        if instant > now { return instant }
      }
    case nil: voice.line("\"\(text)\" is no time such as 14:30 or 2026-12-03 10:00.")
    }
    return nil
  }

  private func finish(
    _ list: CallListID, _ entry: Int, _ code: Desk.DispositionCode, again: Int64?
  ) throws {
    try calls.note(
      .finished(.init(list, entry, code, again: again, isRefusal: code == Self.refusal)), at: now)
    let next = again.map { " The next try is due \(clock($0))." } ?? ""
    voice.line(code == Self.refusal ? "This number is never rung again." : "Kept: \(code).\(next)")
  }

  // MARK: - The call

  private func begin(_ entry: CallList.Entry, _ callee: Callee, from list: CallListID) throws -> Step {
    guard let name = try calls.current().lists[list]?.guide, let guide = workspace.library[GuideID(name)] else {
      voice.line("The guide of this list is not in the project any more.", as: .error)
      try calls.note(.released(.init(list, entry.number)), at: now)
      return try leave(.stopped)
    }
    let declared = callee.variables.filter { guide.variables[VariableName($0.key)] != nil }
    let beginning = Session.Beginning(
      session: SessionBook.randomName(), channel: .agent, locale: settings.locale, zone: settings.zone,
      variables: declared)
    var kept = try driver.book.begin(guide.id, in: workspace, beginning, at: now)
    try calls.note(.begun(.init(list: list, entry: entry.number, session: .init(kept.id))), at: now)
    try identify(kept, from: list, entry.number)
    try driver.settle(&kept)
    let call = try call(kept, ticket: nil)
    call.greet()
    return try go(on: call)
  }

  /// The values of the call belong to the same person as those of the list.
  private func identify(_ kept: KeptSession, from list: CallListID, _ entry: Int) throws {
    try driver.book.store.write { store in
      guard let subject = try store.vaultEntry(Callee.key(list.text, entry))?.subject else { return }
      try store.identify(kept.stream, as: subject)
    }
  }

  private func callUnderWay(from list: CallListID) throws -> (CallList.Entry, KeptSession)? {
    guard let entry = try calls.current().lists[list]?.entries.first(where: { $0.isDealt(to: agent) }),
      let session = entry.session
    else { return nil }
    return (entry, try driver.book.open(.session(session.text)))
  }

  private func goOn(with entry: CallList.Entry, _ kept: KeptSession, from list: CallListID) throws -> Step {
    if let known = open.calls.first(where: { $0.kept.id == kept.id }) { return try go(on: known) }
    if kept.session.state.wrapUp != nil {
      try close(kept, entry.number, from: list)
      return .goOn
    }
    voice.line("You have a call open.")
    var kept = try driver.book.resume(kept.stream, channel: .agent, at: now)
    try driver.settle(&kept)
    return try go(on: try call(kept, ticket: nil))
  }

  /// What a call came to, for the list that it is from.
  func close(_ call: AgentCall) throws {
    guard case .list(let list) = work,
      let entry = try calls.current().lists[list]?.entries.first(where: { $0.session?.text == call.kept.id })
    else { return }
    try close(call.kept, entry.number, from: list)
  }

  private func close(_ kept: KeptSession, _ entry: Int, from list: CallListID) throws {
    guard let wrapUp = kept.session.state.wrapUp else { return }
    try identify(kept, from: list, entry)
    let code = Desk.DispositionCode(wrapUp.disposition?.text ?? wrapUp.outcome.rawValue)
    // What is settled, refused or booked at a time needs no call again.
    let isOver = code == Self.refusal || wrapUp.outcome == .resolved || !kept.session.state.bookings.isEmpty
    try finish(list, entry, code, again: isOver ? nil : try askAgain())
  }

  private func askAgain() throws -> Int64? {
    voice.line("Ring again? Enter for no, or a time such as 14:30 or 2026-12-03 10:00.")
    while true {
      guard case .line(let line) = try listen({ true }), !line.isEmpty, !["n", "no"].contains(line.lowercased()) else {
        return nil
      }
      if let time = try time(line) { return time }
    }
  }
}
