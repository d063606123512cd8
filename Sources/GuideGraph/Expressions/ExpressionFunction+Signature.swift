extension ExpressionFunction {
  /// A parameter: what it is called in the reference and what it takes.
  package struct Parameter: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// One value of a type, or empty.
      case one(StaticType)
      /// One value of any of these types, or empty.
      case either([StaticType])
      /// One value of any type, or empty.
      case anyOne
      /// Any number of values of a type.
      case many(StaticType)
      /// Any number of values of one of these types.
      case manyEither([StaticType])
      /// Anything at all.
      case any
      /// A literal pattern of `matches`, checked when the guide is loaded.
      case pattern
    }

    package let name: String
    package let kind: Kind
    /// May be left out.
    package let isOptional: Bool
    /// Must not be empty when it runs.
    package let isNeeded: Bool

    init(_ name: String, _ kind: Kind, optional: Bool = false, needed: Bool = false) {
      self.name = name
      self.kind = kind
      self.isOptional = optional
      self.isNeeded = needed
    }
  }

  /// What a function gives.
  package enum Result: Hashable, Sendable {
    case type(StaticType)
    /// The type of the first argument.
    case sameAsFirst
    /// The type of one item of the first argument.
    case itemOfFirst
  }
}
