extension MemoryTransaction: StoreTransaction {
  func append(
    _ events: [NewEvent], to stream: StreamID, expecting version: Int?, at time: Int64
  ) throws -> [StoredEvent] {
    let head = head(of: stream)
    if let version, version != head { throw VersionConflict(stream: stream, expected: version, found: head) }
    return events.enumerated().map { offset, event in
      let stored = StoredEvent(
        sequence: Int64(state.events.count + 1), stream: stream, version: head + offset + 1, time: time,
        type: event.type, payload: event.payload, actor: event.actor)
      add(stored)
      return stored
    }
  }

  func putVaultEntry(_ entry: VaultEntry) { set(\.vault[entry.key], to: entry) }

  func removeVaultEntries(_ keys: [VaultKey]) {
    for key in keys { set(\.vault[key], to: nil) }
  }

  func identify(_ stream: StreamID, as subject: String) {
    for var entry in vaultEntries(in: stream) where entry.subject == nil {
      entry.subject = subject
      putVaultEntry(entry)
    }
  }

  func putContent(digest: String, bytes: [UInt8]) {
    guard content(digest: digest) == nil else { return }
    set(\.contents[ExactText(digest)], to: bytes)
  }

  func putCode(hash: String, for stream: StreamID) { set(\.codes[ExactText(hash)], to: stream) }
  func removeCodes(of stream: StreamID) { set(\.codes, to: state.codes.filter { $0.value != stream }) }

  func take(_ lease: Lease, at now: Int64) -> Bool {
    guard state.leases[lease.stream]?.excludes(lease, at: now) != true else { return false }
    set(\.leases[lease.stream], to: lease)
    return true
  }

  func release(_ stream: StreamID, by owner: String) {
    guard let held = state.leases[stream], ExactText(held.owner) == ExactText(owner) else { return }
    set(\.leases[stream], to: nil)
  }

  func putSnapshot(_ snapshot: FoldSnapshot, named name: String) { set(\.snapshots[ExactText(name)], to: snapshot) }
  func dropSnapshots() { set(\.snapshots, to: [:]) }
}
