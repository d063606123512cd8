import Journal

/// Whether somebody does what time demands (`guidepost desk work`): deletes values that were kept long enough, keeps free
/// times for the waiting list, sends reminders. Customers are promised such things only where it is done.
enum WorkerPresence {
  private static let stream = StreamID("desk-work")
  /// All workers together are one.
  private static let owner = "worker"
  /// A worker that was not seen for this long counts as gone, in milliseconds: time for a restart, or for a cron job that
  /// comes every quarter of an hour.
  static let patience: Int64 = 3_600_000
  /// A worker tells of itself this often at most.
  private static let interval: Int64 = 60_000

  static func isAtWork(at now: Int64, in store: any StoreSnapshot) throws -> Bool {
    guard let lease = try store.lease(on: stream) else { return false }
    return now < lease.until
  }

  /// Whether it is time to tell that a worker is there.
  static func isTellingDue(at now: Int64, in store: any StoreSnapshot) throws -> Bool {
    guard let lease = try store.lease(on: stream) else { return true }
    return lease.until < now + patience - interval
  }

  static func tell(at now: Int64, in store: any StoreTransaction) throws {
    _ = try store.take(Lease(stream: stream, owner: owner, until: now + patience), at: now)
  }
}
