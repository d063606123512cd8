import Foundation

/// Writes whole texts, unbuffered, and lets a reader that went away end the output quietly.
enum StandardStreams {
  static func write(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data(text.utf8))
  }
}
