#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes a file that only its owner can read. An existing file or link is never touched.
enum NewFile {
  struct Refusal: Error, Hashable, CustomStringConvertible {
    var description: String
  }

  static func write(_ text: String, to path: String) throws(Refusal) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw Refusal(
        description: errno == EEXIST
          ? "There is a file \(path) already; name another one."
          : "I cannot write \(path): \(String(cString: strerror(errno))).")
    }
    defer { close(file) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { bytes in systemWrite(file, bytes) }
      guard count > 0 else {
        throw Refusal(description: "I cannot write all of \(path): \(String(cString: strerror(errno))).")
      }
      rest = rest.dropFirst(count)
    }
  }

  private static func systemWrite(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(file, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(file, bytes.baseAddress, bytes.count)
    #endif
  }
}
