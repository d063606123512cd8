/// The name of a stream of events, such as `session/<uuid>` or `desk`. Equal only byte for byte.
package struct StreamID: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let exact: ExactText

  package init(_ text: String) { exact = ExactText(text) }

  package var text: String { exact.text }
  package var description: String { text }

  /// In the order of their bytes.
  package static func < (one: Self, other: Self) -> Bool { one.exact < other.exact }

  func begins(with prefix: String) -> Bool { text.utf8.starts(with: prefix.utf8) }
}
