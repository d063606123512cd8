package import GuideDocument

/// What a guide remembers of a customer.
package struct Variable: Hashable, Sendable {
  /// Who may see a value, and where it is kept (Documentation/GuideFormat.md, "Privacy").
  package enum Privacy: String, Hashable, Sendable, Comparable, CaseIterable, Codable {
    case open, personal, sensitive, secret

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    package static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }
  }

  package var name: VariableName
  package var type: ValueType
  /// The values of a choice or list.
  package var values: [String]
  package var initial: Value
  package var least: Value
  package var most: Value
  package var privacy: Privacy
  package var purpose: String?
  /// How long the value may be kept, in milliseconds.
  package var retention: Int64?
  package var element: ElementID

  package var staticType: StaticType { type.staticType(values: values) }
}
