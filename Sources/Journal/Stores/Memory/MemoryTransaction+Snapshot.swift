extension MemoryTransaction: StoreSnapshot {
  func head(of stream: StreamID) -> Int { state.streams[stream]?.count ?? 0 }

  func events(in stream: StreamID, after version: Int) -> [StoredEvent] {
    (state.streams[stream] ?? []).dropFirst(max(version, 0)).map { state.events[$0] }
  }

  func events(after sequence: Int64, limit: Int, streamsFrom prefix: String) -> [StoredEvent] {
    // The sequence of an event is its position plus one.
    let rest = state.events.dropFirst(Int(clamping: max(sequence, 0)))
    return Array(rest.lazy.filter { $0.stream.begins(with: prefix) }.prefix(max(limit, 0)))
  }

  func streams(prefix: String) -> [StreamID] {
    state.streams.filter { !$0.value.isEmpty && $0.key.begins(with: prefix) }.keys.sorted()
  }

  func vaultEntry(_ key: VaultKey) -> VaultEntry? { state.vault[key] }

  func vaultEntries(in stream: StreamID) -> [VaultEntry] { vaultEntries(matching: .stream(stream)) }

  func vaultEntries(matching what: Erasure) -> [VaultEntry] {
    state.vault.values.filter { what.covers($0) }.sorted { $0.key < $1.key }
  }

  func content(digest: String) -> [UInt8]? { state.contents[ExactText(digest)] }
  func stream(forCodeHash hash: String) -> StreamID? { state.codes[ExactText(hash)] }
  func codeCount(of stream: StreamID) -> Int { state.codes.values.count { $0 == stream } }
  func lease(on stream: StreamID) -> Lease? { state.leases[stream] }
  func snapshot(named name: String) -> FoldSnapshot? { state.snapshots[ExactText(name)] }
}

extension Erasure {
  fileprivate func covers(_ entry: VaultEntry) -> Bool {
    switch self {
    case .subject(let subject): entry.subject.map(ExactText.init) == ExactText(subject)
    case .stream(let stream): entry.key.stream == stream
    case .expired(let moment): entry.expires.map { $0 < moment } ?? false
    }
  }
}
