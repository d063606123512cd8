/// What an event says instead of a personal value. Equal only byte for byte.
package struct VaultKey: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let stream: StreamID
  private let exactName: ExactText

  package init(_ stream: StreamID, _ name: String) {
    self.stream = stream
    exactName = ExactText(name)
  }

  /// Unique within the stream; the variable's name, for one.
  package var name: String { exactName.text }
  package var description: String { "\(stream)#\(name)" }

  /// By stream, then by name, both in the order of their bytes.
  package static func < (one: Self, other: Self) -> Bool {
    one.stream == other.stream ? one.exactName < other.exactName : one.stream < other.stream
  }
}
