import GuideDocument

/// What a walk holds ready of one kind, by name; each name's items in the order in which they are used.
struct Supply<Item: Sendable>: Sendable {
  private struct Entry {
    var item: Item
    var place: Diagnostic.Place
    var isUsed = false
  }

  private let words: String
  private var entries: [String: [Entry]] = [:]

  /// `words` go before a name in reports: `the answer to`.
  init(_ words: String) { self.words = words }

  mutating func add(_ item: Item, for name: String, at place: Diagnostic.Place) {
    entries[name, default: []].append(Entry(item: item, place: place))
  }

  /// The next item that was not used yet.
  mutating func take(_ name: String) -> Item? {
    guard let index = entries[name]?.firstIndex(where: { !$0.isUsed }) else { return nil }
    entries[name]?[index].isUsed = true
    return entries[name]?[index].item
  }

  /// What stands under a name, however often it is asked for.
  mutating func look(_ name: String) -> Item? {
    entries[name]?[0].isUsed = true
    return entries[name]?.first?.item
  }

  /// Where a name stands already.
  func place(of name: String) -> Diagnostic.Place? { entries[name]?.first?.place }

  /// How many items of a name were used.
  func used(_ name: String) -> Int { entries[name]?.count { $0.isUsed } ?? 0 }

  var unused: [Leftover] {
    entries.flatMap { name, items in
      items.enumerated().filter { !$0.element.isUsed }.map { number, entry in
        Leftover(words: "\(Self.ordinal(number, of: items.count))\(words) \"\(name)\"", place: entry.place)
      }
    }
  }

  private static func ordinal(_ index: Int, of count: Int) -> String { count == 1 ? "" : "no. \(index + 1) of " }
}
