extension StaticType {
  /// Whether a value of `other` may stand where this type is expected.
  package func admits(_ other: StaticType) -> Bool {
    switch (self, other) {
    case (_, .empty): true
    case (.list(let item), _): item.admits(other.item)
    case (.decimal, .integer): true
    // A choice takes any text; whether it is one of the values is checked when it is assigned.
    case (_, .list): false
    case (_, _) where isText && other.isText: true
    default: self == other
    }
  }

  /// The narrowest type that holds values of both, or nil where they have nothing in common.
  package func joined(with other: StaticType) -> StaticType? {
    if self == other || other == .empty { return self }
    if self == .empty { return other }
    if isList || other.isList {
      return item.joined(with: other.item).map { .list(of: $0) }
    }
    if isNumber && other.isNumber { return .decimal }
    if isText && other.isText { return .text }
    return nil
  }
}
