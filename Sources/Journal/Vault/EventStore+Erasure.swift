extension EventStore {
  /// Removes the values, the resume codes that would lead to them, and every trace of both in the store's files. Each
  /// stream that lost a value gets one `erased` event without identity. Doing it twice changes nothing more, except
  /// that copies which could not be reached the first time are tried again.
  package func erase(
    _ what: Erasure, at time: Int64, actor: String, dryRun: Bool = false
  ) throws -> ErasureReport {
    guard !dryRun else { return try read { try $0.report(on: what) } }
    var report = try write { transaction in
      let report = try transaction.report(on: what)
      try transaction.remove(what, report: report, at: time, actor: actor)
      return report
    }
    report.unreached = try scrub()
    return report
  }
}

extension StoreSnapshot {
  fileprivate func report(on what: Erasure) throws -> ErasureReport {
    var report = ErasureReport()
    let entries = try vaultEntries(matching: what)
    report.values = entries.count
    var streams = Set(entries.map(\.key.stream))
    if case .stream(let stream) = what { streams.insert(stream) }
    report.streams = streams.sorted()
    // A session that merely lost an old value can still be resumed.
    guard !what.isExpiry else { return report }
    report.resumeCodes = try report.streams.reduce(0) { try $0 + codeCount(of: $1) }
    return report
  }
}

extension StoreTransaction {
  fileprivate func remove(_ what: Erasure, report: ErasureReport, at time: Int64, actor: String) throws {
    guard report.values + report.resumeCodes > 0 else { return }
    let entries = try vaultEntries(matching: what)
    try removeVaultEntries(entries.map(\.key))
    // A cached fold may hold what was just removed.
    try dropSnapshots()
    let counts = Dictionary(grouping: entries, by: \.key.stream).mapValues(\.count)
    for stream in report.streams {
      if !what.isExpiry { try removeCodes(of: stream) }
      let payload = #"{"reason":"\#(what.reason)","values":\#(counts[stream] ?? 0)}"#
      try append([NewEvent(type: "erased", payload: payload, actor: actor)], to: stream, expecting: nil, at: time)
    }
  }
}

extension Erasure {
  fileprivate var isExpiry: Bool {
    if case .expired = self { true } else { false }
  }
}
