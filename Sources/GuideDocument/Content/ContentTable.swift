/// The authority on what may stand where: rows for every element, and fast ways to look one up.
enum ContentTable {
  static let constructs: [Construct] = guide + steps + answers + services + text + desk + walk + settings

  /// By element name: whether text may stand in it somewhere.
  static let holdsText: [Bool] = ElementName.allCases.map { name in
    constructs.contains { $0.name == name && $0.holdsText }
  }

  /// The row of an element that stands in another; nil for an element that no row names.
  static func construct(_ name: ElementName, in parent: ElementName?) -> Int? {
    let rows = constructs.indices.filter { constructs[$0].name == name }
    if let parent, let row = rows.first(where: { constructs[$0].parents.contains(parent) }) { return row }
    return rows.first { constructs[$0].parents.isEmpty }
  }

  /// By row and element name: which child rule and which row the child follows.
  static let slots: [ConstructSlots] = constructs.map { ConstructSlots($0) }

  /// By row: its rules for children.
  static let rules: [[ChildRule]] = constructs.map(\.children)

  /// The row of an element that has the same one wherever it stands.
  static func onlyRow(of name: ElementName) -> Int? {
    let rows = constructs.indices.filter { constructs[$0].name == name }
    return rows.count == 1 ? rows[0] : nil
  }

  /// Where an element may stand, in the table's order.
  static func parents(of name: ElementName) -> [ElementName] {
    var names: [ElementName] = []
    for construct in constructs where construct.children.contains(where: { $0.names.contains(name) }) {
      if !names.contains(construct.name) { names.append(construct.name) }
    }
    return names
  }
}

/// A row's rules by the ordinal of a name.
struct ConstructSlots: Sendable {
  /// By element ordinal: index of the child rule, or -1 where the element may not stand.
  private(set) var child: [Int8]
  /// By element ordinal: the child's row, or -1.
  private(set) var row: [Int16]
  /// By attribute ordinal: index of the attribute rule, or -1.
  private(set) var attribute: [Int8]
  /// A bit for every required attribute rule.
  private(set) var required: UInt32 = 0

  init(_ construct: Construct) {
    child = Array(repeating: -1, count: ElementName.total)
    row = Array(repeating: -1, count: ElementName.total)
    attribute = Array(repeating: -1, count: AttributeName.total)
    for (index, rule) in construct.children.enumerated() {
      for name in rule.names {
        child[name.ordinal] = Int8(index)
        row[name.ordinal] = Int16(ContentTable.construct(name, in: construct.name) ?? -1)
      }
    }
    for (index, rule) in construct.attributes.enumerated() {
      attribute[rule.name.ordinal] = Int8(index)
      if rule.isRequired { required |= 1 << UInt32(index) }
    }
  }
}
