import GuideSession
import Journal

// Two terminals, one session: one drives it, and both write asides to it, such as messages.

extension SessionBook {
  /// What others may have added meanwhile.
  enum Additions {
    /// For whoever drives the session: messages and the like. Anything else is left unread, so that the next write fails.
    case asides
    /// For whoever only looks on.
    case everything
  }

  /// Catches up with what others have written. Gives the events taken in.
  @discardableResult
  func takeIn(_ additions: Additions, of kept: inout KeptSession, in store: any StoreSnapshot) throws -> [Event] {
    guard try store.head(of: kept.stream) > kept.version else { return [] }
    let entries = try store.vaultEntries(in: kept.stream)
    let vault = Dictionary(uniqueKeysWithValues: entries.map { ($0.key.name, $0) })
    var taken: [Event] = []
    for row in try store.events(in: kept.stream, after: kept.version) {
      // What the journal itself notes there, such as an erasure, is no event of the session.
      if row.type != "erased" {
        let event = try event(row, vault: vault)
        guard event.body.isAside || additions == .everything else { return taken }
        kept.session.follow(event)
        taken.append(event)
      }
      kept.version = row.version
    }
    return taken
  }

  @discardableResult
  func takeIn(_ additions: Additions, of kept: inout KeptSession) throws -> [Event] {
    var next = kept
    let taken = try store.read { try self.takeIn(additions, of: &next, in: $0) }
    kept = next
    return taken
  }

  /// Writes an aside, whoever drives the session.
  @discardableResult
  func add(
    _ command: GuideSession.Command, to kept: inout KeptSession, by actor: Event.Actor, at now: Int64
  ) throws -> [Event] {
    var next = kept
    let (events, rows) = try store.write { store in
      try self.takeIn(.everything, of: &next, in: store)
      let events = try next.session.take(command, at: now, by: actor)
      precondition(events.allSatisfy(\.body.isAside), "only asides need no lease")
      return (events, try self.append(events, to: next.stream, expecting: next.version, at: now, in: store))
    }
    try log?.append(rows)
    next.version += events.count
    kept = next
    return events
  }
}
