import Foundation

#if canImport(Glibc)
  import Glibc
#endif

extension Pipe {
  /// Writes a text and closes the writing end. A command that does not read ends nothing but its own input.
  func send(_ text: String) {
    // A pipe that nobody reads raises a signal that would end us.
    let before = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, before) }
    try? fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try? fileHandleForWriting.close()
  }
}
