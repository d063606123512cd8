#if SQLite
  import CSQLite
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #else
    import Darwin
  #endif

  extension StoreFailure {
    /// From SQLite's extended result code. `detail` must not quote values; SQLite's own messages quote only SQL.
    init(code: Int32, systemError: Int32, detail: String, path: String, patience: Duration) {
      let isFull = [ENOSPC, EDQUOT, EFBIG].contains(systemError)
      switch code & 0xFF {
      case SQLITE_FULL: self = .diskFull(path: path)
      case SQLITE_IOERR where isFull: self = .diskFull(path: path)
      case SQLITE_IOERR: self = .unreachable(path: path, detail: Self.reason(systemError, else: detail))
      case SQLITE_READONLY: self = .readOnly(path: path)
      // The store is there; what cannot be made are the files beside it, which even reading needs.
      case SQLITE_CANTOPEN where systemError == ENOENT || systemError == EROFS: self = .readOnly(path: path)
      case SQLITE_PERM, SQLITE_AUTH, SQLITE_CANTOPEN:
        self = .cannotOpen(path: path, reason: Self.reason(systemError, else: detail) + ".")
      case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL:
        self = .busy(path: path, seconds: Int(patience.components.seconds))
      case SQLITE_NOTADB: self = .notAStore(path: path)
      case SQLITE_CORRUPT: self = .corrupt(path: path, detail: detail)
      default: self = .unexpected(path: path, code: code, detail: detail)
      }
    }

    private static func reason(_ systemError: Int32, else detail: String) -> String {
      systemError == 0 ? detail : String(cString: strerror(systemError))
    }
  }
#endif
