import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The path log as a file that only grows: each event is one line of JSON, written in one piece, so that several
/// processes may share the file. It is no store: the system may still lose its last lines when the machine fails.
package final class JSONLinesLog: Sendable {
  package let path: String
  private let file: CInt
  /// Whether the last line may lack its end.
  private let isTorn = Mutex(false)

  /// Opens the file at its end, and makes it with mode 0600 where it is missing. Throws `LogFailure`.
  package init(path: String) throws(LogFailure) {
    let file = Self.opened(path)
    guard file >= 0 else { throw .cannotOpen(path: path, reason: Self.reason(errno)) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      throw .cannotOpen(path: path, reason: "it is not a plain file. Name another one.")
    }
    self.path = path
    self.file = file
    if Self.endsTorn(file) { isTorn.withLock { $0 = true } }
  }

  /// Whether the last line lacks its end. Another writer's line may just be growing, so a look is repeated.
  private static func endsTorn(_ file: CInt) -> Bool {
    for _ in 0..<10 {
      var status = stat()
      var last: UInt8 = 0x0A
      guard fstat(file, &status) == 0, pread(file, &last, 1, status.st_size - 1) == 1, last != 0x0A else {
        return false
      }
      usleep(2_000)
    }
    return true
  }

  /// The file's descriptor, or a negative number with `errno` set.
  private static func opened(_ path: String) -> CInt {
    let flags = O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let made = open(path, flags | O_CREAT | O_EXCL, 0o600)
    guard made < 0 else {
      // The umask may have taken bits away.
      fchmod(made, 0o600)
      return made
    }
    return errno == EEXIST ? open(path, flags) : made
  }

  deinit { close(file) }

  /// Adds one line for each event. Throws `LogFailure`; the events before the one that failed stand in the file.
  package func append(_ events: [StoredEvent]) throws(LogFailure) {
    for event in events { try write(LogLine(event).bytes) }
  }

  private func write(_ line: [UInt8]) throws(LogFailure) {
    let problem: CInt? = isTorn.withLock { isTorn in
      // The rest of a torn line must not swallow this one.
      let bytes = isTorn ? [0x0A] + line : line
      var count: Int
      repeat { count = systemWrite(bytes) } while count < 0 && errno == EINTR
      guard count != bytes.count else {
        isTorn = false
        return nil
      }
      if count > 0 { isTorn = true }
      return count < 0 ? errno : ENOSPC
    }
    if let problem { throw .cannotWrite(path: path, reason: Self.reason(problem)) }
  }

  private func systemWrite(_ bytes: [UInt8]) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, bytes, bytes.count)
    #elseif canImport(Musl)
      Musl.write(file, bytes, bytes.count)
    #else
      Darwin.write(file, bytes, bytes.count)
    #endif
  }

  private static func reason(_ code: CInt) -> String {
    switch code {
    case ELOOP: "it is a symbolic link. Name the file it leads to."
    case EISDIR: "it is a folder. Name a file in it."
    case ENOENT: "its folder does not exist. Make the folder first."
    case ENXIO: "it is not a plain file. Name another one."
    case ENOSPC, EDQUOT, EFBIG: "there is no room left. Make room and repeat the last step."
    default: String(cString: strerror(code)) + "."
    }
  }
}
