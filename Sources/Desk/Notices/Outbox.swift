/// What became of the notices that were sent or tried: a fold of the outbox's events.
package struct Outbox: Hashable, Sendable, Codable {
  package struct Failure: Hashable, Sendable, Codable {
    /// At least one.
    package internal(set) var tries: Int
    package internal(set) var reason: String
    /// Not before, in milliseconds since 1970.
    package internal(set) var retryAt: Int64
  }

  /// Delivered, or given up by a person, and when.
  private var settled: [Notice.ID: Int64] = [:]
  private var failures: [Notice.ID: Failure] = [:]

  package init() {}

  package mutating func apply(_ event: OutboxEvent) {
    switch event.change {
    case .delivered, .dropped:
      settled[event.notice] = event.at
      failures[event.notice] = nil
    case .failed(let reason, let retryAt):
      let tries = (failures[event.notice]?.tries ?? 0) + 1
      failures[event.notice] = Failure(tries: tries, reason: reason, retryAt: retryAt)
    case .retried: failures[event.notice]?.retryAt = event.at
    }
  }

  package func isSettled(_ notice: Notice.ID) -> Bool { settled[notice] != nil }

  /// Without those that were settled before `horizon`, in milliseconds since 1970, and that nobody owes any more: such a
  /// notice does not come again. Of the others none is lost, or it would be sent twice.
  package func forgetting(settledBefore horizon: Int64, but owed: Set<Notice.ID>) -> Outbox {
    var outbox = self
    outbox.settled = settled.filter { $0.value >= horizon || owed.contains($0.key) }
    outbox.failures = failures.filter { owed.contains($0.key) }
    return outbox
  }

  package func failure(of notice: Notice.ID) -> Failure? { failures[notice] }

  package func isDue(_ notice: Notice.ID, at now: Int64) -> Bool {
    !isSettled(notice) && now >= failures[notice]?.retryAt ?? .min
  }

  /// The event of a try that failed now: the pause before the next one doubles from half a minute up to six hours.
  package func failing(_ notice: Notice.ID, because reason: String, at now: Int64) -> OutboxEvent {
    let before = min(failures[notice]?.tries ?? 0, 10)
    let pause = min(Self.firstPause << Int64(before), Self.longestPause)
    return OutboxEvent(at: now, notice: notice, .failed(reason: reason, retryAt: now + pause))
  }

  static let firstPause: Int64 = 30_000
  static let longestPause: Int64 = 6 * 3_600_000
}
