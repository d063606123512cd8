/// A state of a store that can be changed. Valid only inside the body it was given to.
package protocol StoreTransaction: StoreSnapshot {
  /// Throws `VersionConflict` where the stream's head is not `version`; nil appends to whatever head there is.
  /// `time` is in milliseconds since 1970 UTC.
  @discardableResult
  func append(
    _ events: [NewEvent], to stream: StreamID, expecting version: Int?, at time: Int64
  ) throws -> [StoredEvent]

  /// Replaces what the key held.
  func putVaultEntry(_ entry: VaultEntry) throws
  func removeVaultEntries(_ keys: [VaultKey]) throws
  /// Says whose the stream's values are, now that it is known. Values of a known subject keep theirs.
  func identify(_ stream: StreamID, as subject: String) throws

  /// Keeps the exact bytes a session is pinned to. The first bytes under a digest stay.
  func putContent(digest: String, bytes: [UInt8]) throws
  func putCode(hash: String, for stream: StreamID) throws
  func removeCodes(of stream: StreamID) throws

  /// Takes, or by the same owner renews, the right to drive a stream. False while somebody else's lease lasts, that is
  /// until `now` reaches its `until`; `lease(on:)` says whose.
  func take(_ lease: Lease, at now: Int64) throws -> Bool
  /// Does nothing where somebody else holds the stream by now.
  func release(_ stream: StreamID, by owner: String) throws

  /// Replaces the snapshot of that name.
  func putSnapshot(_ snapshot: FoldSnapshot, named name: String) throws
  func dropSnapshots() throws
}
