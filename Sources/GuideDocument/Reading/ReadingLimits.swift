/// What a file may ask of the reader; more is a clear error, never a hang.
package enum ReadingLimits {
  /// Bytes of one file: 64 MiB.
  package static let fileSize = 64 << 20
  /// Elements inside one another, the root being 1.
  package static let depth = 64
  /// Bytes of one text or attribute value: 16 KiB.
  package static let text = 16 << 10
  /// Syntax errors told of one file.
  package static let complaints = 100
}
