/// What nobody may find by guessing. Wrong tries are events of a stream of its own, which the transaction that looks the
/// thing up counts.
package struct WrongTries: Hashable, Sendable {
  package let stream: StreamID
  /// The type of an event.
  package let event: String

  /// Codes that lead back to a talk.
  package static let resumeCodes = WrongTries(stream: StreamID("resume-codes"), event: "code-refused")
  /// References with which a booking is changed or cancelled.
  package static let bookingReferences = WrongTries(
    stream: StreamID("booking-references"), event: "reference-refused")
}

extension StoreTransaction {
  /// What `search` finds. Where it finds nothing, that is logged as a wrong try; while there were too many, nothing is
  /// looked up and nothing written. A result, because throwing inside would also take back the log of the wrong try.
  package func guess<Found>(
    of tries: WrongTries, at time: Int64, limit: TryLimit = .standard, _ search: () throws -> Found?
  ) throws -> Result<Found, CodeRefusal> {
    let recent = try events(in: tries.stream, after: max(head(of: tries.stream) - limit.tries, 0))
      // Also not later: a clock that was set back must not lock the store for good.
      .filter { abs($0.time - time) < limit.window }
    if recent.count >= limit.tries {
      return .failure(.tooManyTries(wait: min(recent[0].time, time) + limit.window - time))
    }
    if let found = try search() { return .success(found) }
    try append([NewEvent(type: tries.event, actor: "unknown")], to: tries.stream, expecting: nil, at: time)
    return .failure(.unknown(triesLeft: limit.tries - recent.count - 1))
  }
}
