/// One unchanging state of a store. Valid only inside the body it was given to.
package protocol StoreSnapshot: AnyObject {
  /// The version of the stream's last event; 0 for a stream that has none.
  func head(of stream: StreamID) throws -> Int
  func events(in stream: StreamID, after version: Int) throws -> [StoredEvent]
  /// In the order of `sequence`, at most `limit` of them, from streams whose name begins with `prefix`.
  func events(after sequence: Int64, limit: Int, streamsFrom prefix: String) throws -> [StoredEvent]
  /// Streams that have events, in the order of their bytes.
  func streams(prefix: String) throws -> [StreamID]

  /// Nil where the value never was, or was erased.
  func vaultEntry(_ key: VaultKey) throws -> VaultEntry?
  /// By name.
  func vaultEntries(in stream: StreamID) throws -> [VaultEntry]
  /// By stream and name.
  func vaultEntries(matching what: Erasure) throws -> [VaultEntry]

  /// The bytes kept under a digest by `putContent`.
  func content(digest: String) throws -> [UInt8]?
  func stream(forCodeHash hash: String) throws -> StreamID?
  func codeCount(of stream: StreamID) throws -> Int
  /// The last lease taken, which may have run out.
  func lease(on stream: StreamID) throws -> Lease?
  func snapshot(named name: String) throws -> FoldSnapshot?
}

extension StoreSnapshot {
  package func events(in stream: StreamID) throws -> [StoredEvent] { try events(in: stream, after: 0) }

  package func events(after sequence: Int64, limit: Int) throws -> [StoredEvent] {
    try events(after: sequence, limit: limit, streamsFrom: "")
  }
}
