/// What became of the notices that were sent or tried: a fold of the outbox's events.
package struct Outbox: Hashable, Sendable {
  package struct Failure: Hashable, Sendable {
    /// At least one.
    package internal(set) var tries: Int
    package internal(set) var reason: String
    /// Not before, in milliseconds since 1970.
    package internal(set) var retryAt: Int64
  }

  /// Delivered, or given up by a person.
  private var settled: Set<Notice.ID> = []
  private var failures: [Notice.ID: Failure] = [:]

  package init() {}

  package mutating func apply(_ event: OutboxEvent) {
    switch event.change {
    case .delivered, .dropped:
      settled.insert(event.notice)
      failures[event.notice] = nil
    case .failed(let reason, let retryAt):
      let tries = (failures[event.notice]?.tries ?? 0) + 1
      failures[event.notice] = Failure(tries: tries, reason: reason, retryAt: retryAt)
    case .retried: failures[event.notice]?.retryAt = event.at
    }
  }

  package func isSettled(_ notice: Notice.ID) -> Bool { settled.contains(notice) }

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
