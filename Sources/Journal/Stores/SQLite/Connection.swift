#if SQLite
  import CSQLite
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #else
    import Darwin
  #endif

  /// One open database file with its prepared statements. Not thread-safe: its store holds a lock around every use.
  final class Connection {
    let path: String
    private let patience: Duration
    private let handle: DatabaseHandle
    /// By the address of the literal: SQL is only ever written down, never put together.
    private var statements: [UnsafePointer<UInt8>: Statement] = [:]
    /// Set when a statement failed: SQLite may have ended the transaction by itself, so nothing more may run in it.
    private var failure: StoreFailure?

    convenience init(path: String, patience: Duration) throws(StoreFailure) {
      try self.init(name: path, flags: SQLITE_OPEN_READWRITE, path: path, patience: patience)
    }

    /// Reads the file as it lies there: no lock, nothing written beside it, and a write-ahead log not looked at.
    convenience init(peekingAt path: String) throws(StoreFailure) {
      let unreserved = Set("/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
      let escaped = path.utf8.map { byte in
        unreserved.contains(byte)
          ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
      try self.init(
        name: "file:\(escaped.joined())?immutable=1", flags: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, path: path,
        patience: .zero)
    }

    private init(name: String, flags: Int32, path: String, patience: Duration) throws(StoreFailure) {
      var opened: OpaquePointer?
      // The store's lock replaces SQLite's own mutexes.
      let always = SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
      let code = sqlite3_open_v2(name, &opened, flags | always, nil)
      guard let opened else { throw .cannotOpen(path: path, reason: "there is not enough memory.") }
      handle = DatabaseHandle(pointer: opened)
      self.path = path
      self.patience = patience
      guard code == SQLITE_OK else { throw failure(code) }
      wait(atMost: patience)
    }

    /// How many rows the last statement changed.
    var changes: Int { Int(sqlite3_changes(handle.pointer)) }
    /// The number of the row inserted last.
    var lastRow: Int64 { sqlite3_last_insert_rowid(handle.pointer) }
    var isWritable: Bool { sqlite3_db_readonly(handle.pointer, "main") == 0 }

    func wait(atMost duration: Duration) {
      sqlite3_busy_timeout(handle.pointer, Int32(min(duration / .milliseconds(1), 1e9)))
    }

    func waitAsUsual() { wait(atMost: patience) }

    /// The statement for a literal, prepared once.
    func statement(_ sql: StaticString) throws(StoreFailure) -> Statement {
      if let failure { throw failure }
      if let known = statements[sql.utf8Start] { return known }
      var prepared: OpaquePointer?
      let code = sql.withUTF8Buffer { text in
        text.withMemoryRebound(to: CChar.self) {
          sqlite3_prepare_v3(
            handle.pointer, $0.baseAddress, Int32($0.count), UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
        }
      }
      guard code == SQLITE_OK, let prepared else { throw remembered(code) }
      let statement = Statement(StatementHandle(pointer: prepared))
      statements[sql.utf8Start] = statement
      return statement
    }

    /// Runs a script of several statements without results.
    func execute(script: String) throws(StoreFailure) {
      let code = sqlite3_exec(handle.pointer, script, nil, nil, nil)
      guard code == SQLITE_OK else { throw failure(code) }
    }

    /// Copies the write-ahead log into the database and empties it, as far as readers let us.
    func checkpoint() throws(StoreFailure) -> (isWhole: Bool, isEmptied: Bool) {
      var frames: Int32 = 0
      var copied: Int32 = 0
      let code = sqlite3_wal_checkpoint_v2(handle.pointer, nil, SQLITE_CHECKPOINT_TRUNCATE, &frames, &copied)
      guard code == SQLITE_OK || code & 0xFF == SQLITE_BUSY else { throw failure(code) }
      return (frames >= 0 && frames == copied, code == SQLITE_OK)
    }

    /// Leaves the files beside the store in place when its last user closes it.
    func keepLog() {
      var isKept: Int32 = 1
      sqlite3_file_control(handle.pointer, "main", SQLITE_FCNTL_PERSIST_WAL, &isKept)
    }

    /// Forgets an earlier failure, then begins.
    func begin(writing: Bool) throws(StoreFailure) {
      failure = nil
      do { writing ? try run("begin immediate") : try run("begin") } catch {
        failure = nil
        throw error
      }
    }

    func commit() throws(StoreFailure) { try run("commit") }

    func rollBack() {
      failure = nil
      // A failed statement may have rolled everything back already.
      guard sqlite3_get_autocommit(handle.pointer) == 0 else { return }
      try? run("rollback")
      failure = nil
    }

    func remembered(_ code: Int32) -> StoreFailure {
      let failure = failure(code)
      self.failure = failure
      return failure
    }

    private func failure(_ code: Int32) -> StoreFailure {
      // SQLite notes the system's error of opening a file, but not of writing one.
      let systemError = errno
      let noted = sqlite3_system_errno(handle.pointer)
      return StoreFailure(
        code: code, systemError: noted == 0 ? systemError : noted,
        detail: String(cString: sqlite3_errmsg(handle.pointer)), path: path, patience: patience)
    }
  }
#endif
