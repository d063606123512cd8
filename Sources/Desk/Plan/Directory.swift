/// Things of one kind in the order of the document, found by their id.
package struct Directory<Item: Identifiable & Sendable>: Sendable where Item.ID: Sendable {
  package let items: [Item]
  private let places: [Item.ID: Int]

  /// Of two things with one id the first counts.
  package init(_ items: [Item] = []) {
    self.items = items
    places = Dictionary(items.indices.map { (items[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(id: Item.ID) -> Item? { places[id].map { items[$0] } }
}

extension Directory: Sequence {
  package func makeIterator() -> IndexingIterator<[Item]> { items.makeIterator() }
}
