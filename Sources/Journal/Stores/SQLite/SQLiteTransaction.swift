#if SQLite
  /// The store's side of one read or write, until its body returns.
  final class SQLiteTransaction {
    private var current: Connection?

    init(_ connection: Connection) { current = connection }

    var connection: Connection {
      guard let current else { preconditionFailure("A transaction was used after its body returned.") }
      return current
    }

    func end() { current = nil }

    /// SQLite's number of a stream and its head.
    func row(of stream: StreamID) throws -> (id: Int64, head: Int)? {
      try connection.row(
        """
        select id, (select coalesce(max(version), 0) from event where event.stream = stream.id)
        from stream where name = ?
        """, stream.text
      ) { ($0.int64(0), $0.int(1)) }
    }
  }
#endif
