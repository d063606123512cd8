/// Where everything durable goes: streams of events, a vault of personal values, and the few records that need the
/// same transaction. Other code decides what the events mean.
///
/// A body runs while the store is held, so it must not call the store again.
package protocol EventStore: AnyObject, Sendable {
  /// Runs `body` alone among all writers of all processes. When this returns, everything `body` wrote survives a crash;
  /// when it throws, nothing of it happened. Throws what `body` throws, or `StoreFailure`.
  func write<T>(_ body: (any StoreTransaction) throws -> T) throws -> T

  /// Runs `body` on one unchanging state of the store.
  func read<T>(_ body: (any StoreSnapshot) throws -> T) throws -> T

  /// Makes removed and replaced vault values unreadable in every file of the store, and names what it could not reach.
  func scrub() throws -> [UnreachedCopy]
}
