#if SQLite
  import Synchronization

  /// The store that lasts: one SQLite file, which any number of processes may use at once.
  package final class SQLiteEventStore: EventStore {
    /// One at a time, threads included. `connection` is used by whoever holds it.
    private let turn = Mutex(())
    nonisolated(unsafe) private let connection: Connection

    /// Opens the store, and makes it where it is missing. `patience`: how long to wait for another process's write.
    /// Throws `StoreFailure`.
    package convenience init(
      at path: String, access: StoreAccess = .owner, patience: Duration = .seconds(5)
    ) throws {
      try self.init(at: path, access: access, patience: patience, schema: .current)
    }

    init(at path: String, access: StoreAccess, patience: Duration, schema: Schema) throws {
      let file = try StoreFile(at: path, access: access)
      try Connection.refuseForeign(file.path, knowing: schema)
      connection = try Patience(patience).persist {
        let connection = try Connection(path: file.path, patience: patience)
        try connection.configure()
        try connection.migrate(to: schema)
        return connection
      }
    }

    /// Without links, as errors name it.
    package var path: String { connection.path }

    package func write<T>(_ body: (any StoreTransaction) throws -> T) throws -> T {
      try alone { connection in
        try connection.begin(writing: true)
        return try connection.finish(body)
      }
    }

    package func read<T>(_ body: (any StoreSnapshot) throws -> T) throws -> T {
      try alone { connection in
        try connection.begin(writing: false)
        return try connection.finish { try body($0) }
      }
    }

    package func scrub() throws -> [UnreachedCopy] {
      try alone { try $0.scrub() }
    }

    /// Further settings of this connection alone, such as a limit on the pages of the file.
    func configure(_ script: String) throws { try alone { try $0.execute(script: script) } }

    private func alone<T>(_ body: (Connection) throws -> T) throws -> T {
      var result: Result<T, any Error>?
      turn.withLock { _ in result = Result { try body(connection) } }
      return try result!.get()
    }
  }

  extension Connection {
    /// Commits what the body did, or nothing of it.
    fileprivate func finish<T>(_ body: (SQLiteTransaction) throws -> T) throws -> T {
      let transaction = SQLiteTransaction(self)
      defer { transaction.end() }
      do {
        let result = try body(transaction)
        try commit()
        return result
      } catch {
        rollBack()
        throw error
      }
    }
  }
#endif
