#if SQLite
  import CSQLite
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #else
    import Darwin
  #endif

  /// A prepared statement of a connection, run with values and read row by row.
  final class Statement {
    private let handle: StatementHandle

    init(_ handle: consuming StatementHandle) { self.handle = handle }

    func bind(_ number: Int64, at index: Int32) { sqlite3_bind_int64(handle.pointer, index, number) }
    func bindNull(at index: Int32) { sqlite3_bind_null(handle.pointer, index) }

    func bind(_ text: String, at index: Int32) -> Int32 {
      var text = text
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          guidepost_bind_text(handle.pointer, index, $0.baseAddress, Int32($0.count))
        }
      }
    }

    func bind(_ bytes: [UInt8], at index: Int32) -> Int32 {
      bytes.withUnsafeBytes { guidepost_bind_blob(handle.pointer, index, $0.baseAddress, Int32($0.count)) }
    }

    /// The next result code: a row, the end, or an error. `errno` then tells of this step, if of anything.
    func step() -> Int32 {
      errno = 0
      return sqlite3_step(handle.pointer)
    }

    /// Ends the run, so that the statement holds no lock and no value.
    func reset() {
      sqlite3_reset(handle.pointer)
      sqlite3_clear_bindings(handle.pointer)
    }

    func int64(_ column: Int32) -> Int64 { sqlite3_column_int64(handle.pointer, column) }
    func int(_ column: Int32) -> Int { Int(int64(column)) }
    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle.pointer, column) == SQLITE_NULL }

    func text(_ column: Int32) -> String {
      // The text first: asking for it may change how many bytes there are.
      let start = sqlite3_column_text(handle.pointer, column)
      let count = Int(sqlite3_column_bytes(handle.pointer, column))
      return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func bytes(_ column: Int32) -> [UInt8] {
      let start = sqlite3_column_blob(handle.pointer, column)
      let count = Int(sqlite3_column_bytes(handle.pointer, column))
      return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }
  }
#endif
