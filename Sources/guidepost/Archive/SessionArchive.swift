import GuideGraph
import GuideSession
import Insight
import Journal

/// A store's sessions, to be read and not to be driven.
struct SessionArchive {
  let store: any EventStore
  let coding = SessionCoding()
  private static let page = 5_000

  /// Facts of every session that a filter admits, by start, then by id.
  func facts(_ filter: SessionFilter = SessionFilter()) throws -> [SessionFacts] {
    var found: [StreamID: SessionFacts] = [:]
    try store.read { store in
      try Self.eachRow(of: store, after: 0, in: StreamID.sessions) { row in
        guard !row.isErasure else { return }
        // A flag without its words helps no author; nothing else in a report needs the vault.
        let vault = row.type == Event.Kind.flagged.rawValue ? try store.vaultEntries(in: row.stream) : []
        let event = try coding.event(row, vault: Dictionary(uniqueKeysWithValues: vault.map { ($0.key.name, $0) }))
        if found[row.stream]?.take(event) == nil { found[row.stream] = SessionFacts(beginning: event) }
      }
    }
    return found.values.filter(filter.admits).sorted { ($0.started, $0.id) < ($1.started, $1.id) }
  }

  /// Rows in the order of their sequence, read page by page.
  static func eachRow(
    of store: any StoreSnapshot, after sequence: Int64, in prefix: String, _ body: (StoredEvent) throws -> Void
  ) throws {
    var sequence = sequence
    while true {
      let rows = try store.events(after: sequence, limit: page, streamsFrom: prefix)
      for row in rows { try body(row) }
      guard let last = rows.last, rows.count == page else { return }
      sequence = last.sequence
    }
  }

  /// A session's events with what the vault still has.
  func events(of stream: StreamID) throws -> [Event] { try book.events(of: stream) }

  /// The guides that the journal keeps for a session. Throws `NoSuchSession` where it has none.
  func library(of events: [Event], _ stream: StreamID) throws -> Library {
    guard let start = events.first?.start, let bytes = try store.read({ try $0.content(digest: start.content) }) else {
      throw NoSuchSession(name: stream.text)
    }
    return try PinnedContent.library(from: bytes)
  }

  private var book: SessionBook { SessionBook(store: store, log: nil, isForgetful: true) }
}

extension SessionBook {
  func events(of stream: StreamID) throws -> [Event] { try store.read { try self.events(of: stream, in: $0) } }
}

extension StoredEvent {
  /// The journal's own note that values went, not an event of the session.
  var isErasure: Bool { type == "erased" }
}

extension StreamID {
  /// The session that a stream belongs to; nil for the desk's and the journal's own.
  var session: String? { text.hasPrefix(Self.sessions) ? String(text.dropFirst(Self.sessions.count)) : nil }
}
