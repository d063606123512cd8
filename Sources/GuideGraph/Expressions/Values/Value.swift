/// A sequence of atomic values. The empty sequence is what an unset variable holds.
public struct Value: Hashable, Sendable, CustomStringConvertible {
  public var items: [Atomic]

  public init(_ items: [Atomic]) { self.items = items }
  public init(_ item: Atomic) { self.items = [item] }

  public static let empty = Value([])

  public var isEmpty: Bool { items.isEmpty }

  /// The canonical text as it travels in protocols; the items of a list joined by a space.
  public var lexical: String { items.map(\.lexical).joined(separator: " ") }

  public var description: String { lexical }

  /// The effective boolean value of what a boolean context admits: a boolean, or empty, which is false.
  public var isTrue: Bool { items == [.boolean(true)] }
}

/// The effective boolean value: see `Value.isTrue`.
package func isTrue(_ value: Value) -> Bool { value.isTrue }
