import GuideDocument

extension PlanReader {
  /// The id that an attribute names, of an element that exists; nil after a complaint, and where there is no attribute.
  mutating func name<Owner>(
    _ attribute: AttributeName, of element: Element, kind: ElementName
  ) -> DeskID<Owner>? {
    guard let word = element[attribute] else { return nil }
    let place = element.place(of: attribute)
    return isKnown(word, kind, at: place) ? DeskID(word) : nil
  }

  /// Every name of a list that leads somewhere.
  mutating func names<Owner>(
    _ attribute: AttributeName, of element: Element, kind: ElementName
  ) -> Set<DeskID<Owner>> {
    guard let text = element[attribute] else { return [] }
    var known: Set<DeskID<Owner>> = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      let start = text.utf8.distance(from: text.startIndex, to: word.startIndex)
      let place = element.place(of: start..<(start + word.utf8.count), in: attribute)
      if isKnown(String(word), kind, at: place) { known.insert(DeskID(String(word))) }
    }
    return known
  }

  private mutating func isKnown(_ word: String, _ kind: ElementName, at place: Diagnostic.Place) -> Bool {
    let known = names(of: kind)
    if known.contains(word) { return true }
    // Hours are what other systems call a calendar; the rule kept that name.
    let rule = kind == .hours ? "unknown-calendar" : "unknown-\(kind.rawValue)"
    let noun = kind == .hours ? "opening hours" : kind.rawValue
    let meant = Spelling(known).suggestion(for: word)
    let help =
      meant.map { "did you mean \"\($0)\"?" }
      ?? (known.isEmpty ? "the desk has none; add <\(kind.rawValue) id=\"\(word)\" .../>" : Self.listed(known))
    report(
      rule, "no \(noun) \"\(word)\"; \(help)", at: place, subject: word, consequence: Self.consequence(of: kind),
      fix: meant.map { Diagnostic.Fix("rename to \($0)", at: place, replacement: $0, isSafe: false) })
    return false
  }

  private static func listed(_ known: [String]) -> String {
    let some = known.prefix(6).map { "\"\($0)\"" }.joined(separator: ", ")
    return known.count > 6 ? "there are \(some) and \(known.count - 6) more" : "there is \(some)"
  }

  private static func consequence(of kind: ElementName) -> String? {
    switch kind {
    case .hours: "nobody could say when people are there"
    case .branch: "customers would not be told where to go"
    case .service: "nobody could wait or book for it"
    default: nil
    }
  }
}
