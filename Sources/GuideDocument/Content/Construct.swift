/// One row of the content table: what an element may hold where it stands.
struct Construct: Sendable {
  enum Content: Sendable {
    case empty
    /// Characters only.
    case text(ValueType)
    /// Characters and the elements of running text.
    case inline
    case elements([ChildRule])
  }

  var name: ElementName
  /// The parents in which this row holds; empty for the row that holds everywhere else.
  var parents: [ElementName]
  var attributes: [AttributeRule]
  var content: Content
  /// A child of which no two may have the same value of an attribute, one without the attribute counting as its default.
  var distinct: (child: ElementName, by: AttributeName)?

  init(
    _ name: ElementName, in parents: [ElementName] = [], _ attributes: [AttributeRule] = [],
    _ content: Content = .empty,
    distinct: (child: ElementName, by: AttributeName)? = nil
  ) {
    self.name = name
    self.parents = parents
    self.attributes = attributes
    self.content = content
    self.distinct = distinct
  }

  var children: [ChildRule] {
    switch content {
    case .elements(let rules): rules
    case .inline: [.any(ContentTable.inlineElements)]
    case .empty, .text: []
    }
  }

  var holdsText: Bool {
    switch content {
    case .text, .inline: true
    case .empty, .elements: false
    }
  }
}

/// How many of some elements may stand in another, in whatever order.
struct ChildRule: Sendable {
  /// Elements that count together.
  var names: [ElementName]
  var least: Int
  /// nil for any number.
  var most: Int?

  static func one(_ name: ElementName) -> Self { Self(names: [name], least: 1, most: 1) }
  static func optional(_ name: ElementName) -> Self { Self(names: [name], least: 0, most: 1) }
  static func any(_ name: ElementName) -> Self { Self(names: [name], least: 0, most: nil) }
  static func any(_ names: [ElementName]) -> Self { Self(names: names, least: 0, most: nil) }
  static func some(_ name: ElementName) -> Self { Self(names: [name], least: 1, most: nil) }
  static func some(of names: [ElementName]) -> Self { Self(names: names, least: 1, most: nil) }
  static func exactlyOne(of names: [ElementName]) -> Self { Self(names: names, least: 1, most: 1) }
}

/// An attribute that an element may or must have.
struct AttributeRule: Sendable {
  var name: AttributeName
  var type: ValueType
  var isRequired: Bool
  /// What leaving it out means, where that is one of its values.
  var `default`: String?

  static func required(_ name: AttributeName, _ type: ValueType) -> Self {
    Self(name: name, type: type, isRequired: true)
  }

  static func optional(_ name: AttributeName, _ type: ValueType, default: String? = nil) -> Self {
    Self(name: name, type: type, isRequired: false, default: `default`)
  }
}
