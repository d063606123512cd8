import GuideDocument
import GuideGraph

extension Review {
  /// Reports a name that the desk does not have. Where there is no desk nothing is known.
  mutating func requireDesk(
    _ name: String, among known: [String], _ what: String, _ attribute: AttributeName, of heading: Step.Heading
  ) {
    guard project.desk.isKnown, !known.contains(name) else { return }
    let place = element(heading.element).place(of: attribute)
    let nearest = Spelling(known.sorted()).suggestion(for: name)
    report(
      "the desk has no \(what) \"\(name)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""), at: place,
      consequence: "the conversation goes nowhere from here", subject: name,
      fix: nearest.map { .init("replace with \"\($0)\"", at: place, replacement: $0, isSafe: true) })
  }
}
