#if SQLite
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #else
    import Darwin
  #endif

  /// The first 100 bytes of a database file (sqlite.org/fileformat2.html, 1.3), read before SQLite may touch the file.
  struct StoreHeader {
    let applicationID: Int32
    let version: Int32

    /// Nil for an empty file, which is a store yet to be made.
    init?(path: String) throws(StoreFailure) {
      let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
      guard file >= 0 else { throw StoreFile.failure(at: path) }
      defer { close(file) }
      var bytes = [UInt8](repeating: 0, count: 100)
      let count = pread(file, &bytes, bytes.count, 0)
      guard count != 0 else { return nil }
      guard count == bytes.count, bytes.starts(with: "SQLite format 3\0".utf8) else { throw .notAStore(path: path) }
      version = Self.number(bytes[60..<64])
      applicationID = Self.number(bytes[68..<72])
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int32 {
      Int32(bitPattern: bytes.reduce(0) { $0 << 8 | UInt32($1) })
    }
  }
#endif
