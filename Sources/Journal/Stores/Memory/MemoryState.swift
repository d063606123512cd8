struct MemoryState: Sendable {
  var events: [StoredEvent] = []
  /// Positions in `events`, by stream and version.
  var streams: [StreamID: [Int]] = [:]
  var vault: [VaultKey: VaultEntry] = [:]
  var contents: [ExactText: [UInt8]] = [:]
  var codes: [ExactText: StreamID] = [:]
  var leases: [StreamID: Lease] = [:]
  var snapshots: [ExactText: FoldSnapshot] = [:]
}
