import Desk
import GuideDocument
import GuideGraph
import GuideSession
import Journal

// The call with somebody of a list who answered.

extension Workplace {
  func begin(_ entry: CallList.Entry, _ callee: Callee, from list: CallListID) throws -> Step {
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

  func callUnderWay(from list: CallListID) throws -> (CallList.Entry, KeptSession)? {
    guard let entry = try calls.current().lists[list]?.entries.first(where: { $0.isDealt(to: agent) }),
      let session = entry.session
    else { return nil }
    return (entry, try driver.book.open(.session(session.text)))
  }

  func goOn(with entry: CallList.Entry, _ kept: KeptSession, from list: CallListID) throws -> Step {
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
