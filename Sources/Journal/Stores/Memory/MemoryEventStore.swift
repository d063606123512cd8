import Synchronization

/// A store that ends with the process: for tests, walks and `--store none`.
package final class MemoryEventStore: EventStore {
  private let state = Mutex(MemoryState())

  package init() {}

  package func write<T>(_ body: (any StoreTransaction) throws -> T) throws -> T {
    var result: Result<T, any Error>?
    state.withLock { state in
      let transaction = MemoryTransaction(state)
      // The only other copy goes, so that appending does not copy the events.
      state = MemoryState()
      result = Result { try body(transaction) }
      if case .failure = result { transaction.undo() }
      state = transaction.state
    }
    return try result!.get()
  }

  package func read<T>(_ body: (any StoreSnapshot) throws -> T) throws -> T {
    let snapshot = MemoryTransaction(state.withLock { $0 })
    return try body(snapshot)
  }

  /// Nothing to do: a removed value has no other copy here.
  package func scrub() throws -> [UnreachedCopy] { [] }
}
