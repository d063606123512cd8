#if SQLite
  import CSQLite

  /// A database file without the journal's care, to look at it and to spoil it.
  final class RawDatabase {
    struct Failure: Error {
      let code: Int32
      let message: String
    }

    private var pointer: OpaquePointer?

    init(_ path: String) { sqlite3_open(path, &pointer) }

    deinit { sqlite3_close(pointer) }

    func run(_ script: String) throws {
      let code = sqlite3_exec(pointer, script, nil, nil, nil)
      guard code == SQLITE_OK else { throw Failure(code: code, message: String(cString: sqlite3_errmsg(pointer))) }
    }

    func text(_ query: String) throws -> String {
      var statement: OpaquePointer?
      defer { sqlite3_finalize(statement) }
      let code = sqlite3_prepare_v2(pointer, query, -1, &statement, nil)
      guard code == SQLITE_OK, sqlite3_step(statement) == SQLITE_ROW, let text = sqlite3_column_text(statement, 0)
      else {
        throw Failure(code: code, message: String(cString: sqlite3_errmsg(pointer)))
      }
      return String(cString: text)
    }

    func number(_ query: String) throws -> Int? { Int(try text(query)) }
  }
#endif
