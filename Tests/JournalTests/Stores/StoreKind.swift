import Testing

@testable import Journal

/// A store the shared suite runs over. A new store is one more line in `all`.
struct StoreKind: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// Makes an empty store in a folder.
  let make: @Sendable (TemporaryFolder) throws -> any EventStore

  static var all: [StoreKind] {
    var all = [StoreKind(testDescription: "memory") { _ in MemoryEventStore() }]
    #if SQLite
      all.append(StoreKind(testDescription: "SQLite") { try SQLiteEventStore(at: $0.path(of: "store.db")) })
    #endif
    return all
  }

  func with(_ body: (any EventStore) throws -> Void) throws {
    let folder = try TemporaryFolder()
    try withExtendedLifetime(folder) { try body(try make(folder)) }
  }
}

let session = StreamID("session/1")
let other = StreamID("session/2")
let desk = StreamID("desk")

extension NewEvent {
  static func named(_ type: String) -> NewEvent { NewEvent(type: type, actor: "customer") }
}

extension EventStore {
  @discardableResult
  func append(
    _ types: String..., to stream: StreamID, expecting version: Int? = nil, at time: Int64 = 0
  ) throws -> [StoredEvent] {
    try write { try $0.append(types.map(NewEvent.named), to: stream, expecting: version, at: time) }
  }

  func types(in stream: StreamID) throws -> [String] { try read { try $0.events(in: stream).map(\.type) } }
}

/// What a host throws to give up a transaction.
struct ChangeOfMind: Error {}
