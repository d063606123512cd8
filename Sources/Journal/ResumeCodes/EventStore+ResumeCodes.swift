extension EventStore {
  /// Makes a new code that leads to a stream. Earlier codes go on leading there.
  package func issueCode(
    for stream: StreamID, using generator: inout some RandomNumberGenerator
  ) throws -> ResumeCode {
    try write { try $0.issueCode(for: stream, using: &generator) }
  }

  /// Where a code leads. Throws `CodeRefusal` for a wrong one, which the store logs in the stream `resume-codes`, and
  /// for any code while too many wrong ones were tried.
  package func stream(
    for code: ResumeCode, at time: Int64, limit: TryLimit = .standard
  ) throws -> StreamID {
    try write { store in
      try store.guess(of: .resumeCodes, at: time, limit: limit) { try store.stream(forCodeHash: code.hash) }
    }.get()
  }
}

extension StoreTransaction {
  package func issueCode(
    for stream: StreamID, using generator: inout some RandomNumberGenerator
  ) throws -> ResumeCode {
    var code = ResumeCode(using: &generator)
    while try self.stream(forCodeHash: code.hash) != nil { code = ResumeCode(using: &generator) }
    try putCode(hash: code.hash, for: stream)
    return code
  }
}
