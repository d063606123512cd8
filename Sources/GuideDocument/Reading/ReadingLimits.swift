/// What a file may ask of the reader; more is a clear error, never a hang.
package enum ReadingLimits {
  /// Bytes of one file: 64 MiB.
  package static let fileSize = 64 << 20
  /// Elements inside one another, the root being 1.
  package static let depth = 64
  /// Bytes of one text or attribute value: 16 KiB.
  package static let text = 16 << 10
  /// Bytes of one start tag: 1 MiB. libxml2 gives up at 10 MB with words that help nobody.
  package static let tag = 1 << 20
  /// Attributes of one element, as far as they are counted.
  package static let attributes = 256
  /// Syntax errors told of one file.
  package static let complaints = 100
  /// Differences from the content table told of one file. Nobody reads more, and ten million would fill the memory.
  package static let differences = 10_000
  /// Unknown names of one file for which the one that was meant is looked for.
  package static let misspellings = 1000
}
