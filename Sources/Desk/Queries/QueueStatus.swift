/// What can be said of a queue to somebody who thinks of joining it. Instants and lengths are in milliseconds.
package struct QueueStatus: Hashable, Sendable {
  package let queue: DeskPlan.Queue.ID
  package let isOpen: Bool
  /// While closed: when people are there again; nil for not within a year.
  package let reopens: Int64?
  /// While open: when they leave; nil for not within a week.
  package let closes: Int64?
  /// `Monday at 08:00 (London time)` for `reopens` or `closes`.
  package let turnWords: String?
  package let waiting: Int
  package let limit: Int?
  /// Of those who wait now; 0 when nobody does.
  package let longestWait: Int64
  /// For somebody who joins now.
  package let wait: WaitEstimate

  package var isFull: Bool { limit.map { waiting >= $0 } ?? false }

  /// Whether somebody who joins now must expect to wait longer than that.
  package func isBusy(over length: Int64) -> Bool { wait.likely > length }
}

/// Where somebody stands who waits.
package struct QueuePosition: Hashable, Sendable {
  package let ticket: Ticket
  package let queue: DeskPlan.Queue.ID
  /// 1 for the next.
  package let number: Int
  package let wait: WaitEstimate
}
