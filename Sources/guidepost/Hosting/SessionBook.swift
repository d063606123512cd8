import GuideGraph
import GuideSession
import Journal

/// Sessions as the journal keeps them: begun, gone on with, taken over.
final class SessionBook {
  /// A runner that is silent for longer may be replaced by another; one whose process has ended, at once.
  static let leaseLength: Int64 = 120_000

  /// How often a runner that waits takes its lease anew. A lease lasts longer than two of these.
  static let renewal: Int64 = 45_000

  let store: any EventStore
  let log: JSONLinesLog?
  /// Nothing is kept beyond the process, so no code is given out.
  let isForgetful: Bool
  private let runner = RunnerIdentity()
  private let coding = SessionCoding()

  init(store: any EventStore, log: JSONLinesLog?, isForgetful: Bool) {
    self.store = store
    self.log = log
    self.isForgetful = isForgetful
  }

  static func randomName() -> String {
    var generator = SystemRandomNumberGenerator()
    return ResumeCode(using: &generator).description.filter { $0 != "-" }.lowercased()
  }

  /// Begins a session and keeps its first events before anybody sees the first question.
  func begin(
    _ guide: GuideID, in workspace: Workspace, _ beginning: Session.Beginning, at now: Int64
  ) throws -> KeptSession {
    let content = try PinnedContent(of: guide, in: workspace)
    var beginning = beginning
    beginning.content = content.digest
    let (session, events) = try Session.start(guide, in: workspace.library, beginning, at: now)
    let stream = StreamID.session(beginning.session)
    let (rows, code) = try store.write { store -> ([StoredEvent], ResumeCode?) in
      try store.putContent(digest: content.digest, bytes: content.bytes)
      let rows = try self.append(events, to: stream, expecting: 0, at: now, in: store)
      _ = try store.take(self.lease(on: stream, at: now), at: now)
      var generator = SystemRandomNumberGenerator()
      return (rows, self.isForgetful ? nil : try store.issueCode(for: stream, using: &generator))
    }
    try log?.append(rows)
    return KeptSession(session: session, stream: stream, version: events.count, code: code, said: session.said)
  }

  /// Carries a command out and keeps what came of it, before the next question is shown.
  @discardableResult
  func take(
    _ command: GuideSession.Command, on kept: inout KeptSession, by actor: Event.Actor = .customer, at now: Int64
  ) throws -> [Event] {
    try write(&kept, at: now) { _, session in try session.take(command, at: now, by: actor) }
  }

  /// Changes a session and whatever else `body` writes in one transaction: all of it happens or nothing.
  /// Throws `HeldElsewhere` where another runner drives the session by now.
  @discardableResult
  func write(
    _ kept: inout KeptSession, at now: Int64, _ body: (any StoreTransaction, inout Session) throws -> [Event]
  ) throws -> [Event] {
    var next = kept
    let (events, rows) = try store.write { store in
      try self.hold(next.stream, at: now, in: store)
      try self.takeIn(.asides, of: &next, in: store)
      let events = try body(store, &next.session)
      return (events, try self.append(events, to: next.stream, expecting: next.version, at: now, in: store))
    }
    try log?.append(rows)
    next.version += events.count
    next.said += next.session.said
    kept = next
    return events
  }

  /// Reads a session as it stands. Throws `NoSuchSession`.
  func open(_ stream: StreamID) throws -> KeptSession {
    try store.read { try self.open(stream, in: $0) }
  }

  func open(_ stream: StreamID, in store: any StoreSnapshot) throws -> KeptSession {
    let events = try self.events(of: stream, in: store)
    let version = try store.head(of: stream)
    guard case .sessionStarted(let start)? = events.first?.body else { throw NoSuchSession(name: stream.text) }
    guard let bytes = try store.content(digest: start.content) else { throw NoSuchSession(name: stream.text) }
    let session = Session.replay(events, in: try PinnedContent.library(from: bytes))
    return KeptSession(session: session, stream: stream, version: version)
  }

  /// A session's events with what the vault still has.
  func events(of stream: StreamID, in store: any StoreSnapshot) throws -> [Event] {
    let entries = try store.vaultEntries(in: stream)
    let vault = Dictionary(uniqueKeysWithValues: entries.map { ($0.key.name, $0) })
    // What the journal itself notes there, such as an erasure, is no event of the session.
    return try store.events(in: stream).filter { $0.type != "erased" }.map { try coding.event($0, vault: vault) }
  }

  /// Takes a session up where it was left. Throws `CodeRefusal`, `HeldElsewhere`, `NoSuchSession`.
  func resume(_ code: ResumeCode, channel: Session.Channel, at now: Int64) throws -> KeptSession {
    var kept = try resume(try store.stream(for: code, at: now), channel: channel, at: now)
    kept.code = code
    return kept
  }

  /// Takes a session up that the desk has given to an agent. Throws `HeldElsewhere`, `NoSuchSession`.
  func resume(_ stream: StreamID, channel: Session.Channel, at now: Int64) throws -> KeptSession {
    var kept = try open(stream)
    // An agent who comes back to a call must not wait for a terminal that broke down.
    if channel == .agent { try seize(&kept, at: now) } else { try takeOver(&kept, at: now) }
    if !kept.session.state.journey.place.isFinished {
      try take(.resume(channel), on: &kept, by: channel == .agent ? .agent : .customer, at: now)
    }
    return kept
  }

  private func seize(_ kept: inout KeptSession, at now: Int64) throws {
    let stream = kept.stream
    try store.write { try self.seize(stream, at: now, in: $0) }
    kept = try open(stream)
  }

  private func takeOver(_ kept: inout KeptSession, at now: Int64) throws {
    let stream = kept.stream
    try store.write { try self.hold(stream, at: now, in: $0) }
  }

  /// Lets somebody else go on at once.
  func release(_ kept: KeptSession) throws {
    try store.write { try $0.release(kept.stream, by: self.runner.text) }
  }

  func release(_ stream: StreamID, in store: any StoreTransaction) throws { try store.release(stream, by: runner.text) }

  /// Holds on to a session that nothing is written to for a while.
  func renew(_ kept: KeptSession, at now: Int64) throws {
    _ = try store.write { try $0.take(self.lease(on: kept.stream, at: now), at: now) }
  }

  func event(_ row: StoredEvent, vault: [String: VaultEntry]) throws -> Event { try coding.event(row, vault: vault) }

  func isOwn(_ lease: Lease) -> Bool { lease.owner == runner.text }

  /// Whether a lease should be taken anew.
  func isStale(_ lease: Lease, at now: Int64) -> Bool { lease.until - now <= Self.leaseLength - Self.renewal }

  // MARK: - Rows

  private func lease(on stream: StreamID, at now: Int64) -> Lease {
    Lease(stream: stream, owner: runner.text, until: now + Self.leaseLength)
  }

  func hold(_ stream: StreamID, at now: Int64, in store: any StoreTransaction) throws {
    guard try !store.take(lease(on: stream, at: now), at: now) else { return }
    // Whoever was killed has not let go.
    guard let other = try store.lease(on: stream), RunnerIdentity(other.owner).isGone else { throw HeldElsewhere() }
    try seize(stream, at: now, in: store)
  }

  /// An agent who serves a customer drives the session from then on, whoever drove it before.
  func seize(_ stream: StreamID, at now: Int64, in store: any StoreTransaction) throws {
    if let other = try store.lease(on: stream) { try store.release(stream, by: other.owner) }
    try hold(stream, at: now, in: store)
  }

  /// The rows belong in the path log once the transaction stands.
  func append(
    _ events: [Event], to stream: StreamID, expecting version: Int, at now: Int64, in store: any StoreTransaction
  ) throws -> [StoredEvent] {
    let rows = try store.append(events.map(coding.row), to: stream, expecting: version, at: now)
    for event in events {
      for entry in try coding.entries(event, in: stream) { try store.putVaultEntry(entry) }
    }
    return rows
  }
}

struct NoSuchSession: Error, CustomStringConvertible {
  var name: String
  var description: String { "there is no session \(name)" }
}

/// Two runners cannot drive one session.
struct HeldElsewhere: Error, CustomStringConvertible {
  var description: String { "this conversation is open elsewhere; finish there first, or try again in two minutes" }
}
