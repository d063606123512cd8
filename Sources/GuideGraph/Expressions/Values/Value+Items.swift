extension Value {
  /// The canonical text of each item.
  package var lexicalItems: [String] { items.map(\.lexical) }
}

extension Atomic {
  /// Whether it comes before another of its kind; false where the two cannot be compared.
  package static func isOrdered(_ one: Atomic, before other: Atomic) -> Bool {
    one.order(to: other, zone: "UTC") == .before
  }
}

extension FactQuery {
  /// The value whose canonical items these are.
  package func value(_ items: [String]?) -> Value {
    let type: ValueType =
      switch kind {
      case .isOpen: .boolean
      case .waitMinutes, .position: .integer
      case .ticket, .agentName: .text
      }
    return items?.first.flatMap { type.parse($0) } ?? .empty
  }
}
