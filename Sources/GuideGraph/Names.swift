/// The name of a variable of a guide, without `$`.
package struct VariableName: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }

  package var description: String { text }

  package static func < (one: Self, other: Self) -> Bool { one.text < other.text }
}
