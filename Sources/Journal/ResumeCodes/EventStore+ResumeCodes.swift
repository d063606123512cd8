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
    // A result, because throwing inside would also take back the log of the wrong try.
    try write { try $0.stream(for: code, at: time, limit: limit) }.get()
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

  fileprivate func stream(
    for code: ResumeCode, at time: Int64, limit: TryLimit
  ) throws -> Result<StreamID, CodeRefusal> {
    let log = StreamID("resume-codes")
    let recent = try events(in: log, after: max(head(of: log) - limit.tries, 0))
      // Also not later: a clock that was set back must not lock the store for good.
      .filter { abs($0.time - time) < limit.window }
    if recent.count >= limit.tries {
      return .failure(.tooManyTries(wait: min(recent[0].time, time) + limit.window - time))
    }
    if let stream = try stream(forCodeHash: code.hash) { return .success(stream) }
    try append([NewEvent(type: "code-refused", actor: "unknown")], to: log, expecting: nil, at: time)
    return .failure(.unknown(triesLeft: limit.tries - recent.count - 1))
  }
}
