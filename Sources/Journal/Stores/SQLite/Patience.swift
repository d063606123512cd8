#if SQLite
  import CSQLite

  /// Repeats what failed because another process was busy. SQLite waits by itself, except where waiting could make two
  /// processes wait for each other, as when both turn on the write-ahead log of a new file.
  struct Patience {
    private let end: ContinuousClock.Instant

    init(_ patience: Duration) { end = .now + patience }

    func persist<T>(_ body: () throws -> T) throws -> T {
      while true {
        do { return try body() } catch StoreFailure.busy where ContinuousClock.now < end {
          sqlite3_sleep(5)
        }
      }
    }
  }
#endif
