import Desk
import Journal

extension FrontDesk {
  /// A wait as customers should hear it. The desk's state knows of counters only: an agent who is ready at the queue itself
  /// needs none.
  func quoted(
    _ wait: WaitEstimate, at queue: DeskPlan.Queue.ID, at now: Int64, in store: any StoreSnapshot
  ) throws -> QuotedWait {
    let isUnattended = try wait.isUnattended && !hasAgent(at: queue, at: now, in: store)
    return QuotedWait(minutes: wait.minutes, isUnattended: isUnattended)
  }

  private func hasAgent(at queue: DeskPlan.Queue.ID, at now: Int64, in store: any StoreSnapshot) throws -> Bool {
    try roster.current(in: store).records.contains { agent, record in
      guard record.presence == .ready, record.station == .queue(queue) else { return false }
      return try SessionBook.hasConsole(agent, at: now, in: store)
    }
  }
}

extension DeskOffice {
  func quoted(_ wait: WaitEstimate, at queue: DeskPlan.Queue.ID) throws -> QuotedWait {
    try driver.book.store.read { try desk.quoted(wait, at: queue, at: now, in: $0) }
  }
}
