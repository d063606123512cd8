/// The authority on what may stand where: rows for every element, and fast ways to look one up.
enum ContentTable {
  static let constructs: [Construct] = guide + steps + answers + services + text + desk + walk + simulation + settings

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
