#if SQLite
  import CSQLite

  /// Owns an open database.
  struct DatabaseHandle: ~Copyable {
    let pointer: OpaquePointer
    deinit { sqlite3_close_v2(pointer) }
  }

  /// Owns a prepared statement.
  struct StatementHandle: ~Copyable {
    let pointer: OpaquePointer
    deinit { sqlite3_finalize(pointer) }
  }
#endif
