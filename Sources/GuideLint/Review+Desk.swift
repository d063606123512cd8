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
    let others =
      known.isEmpty ? "" : "; it has " + known.prefix(8).joined(separator: ", ") + (known.count > 8 ? ", ..." : "")
    report(
      "the desk has no \(what) \"\(name)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? others), at: place,
      consequence: "the conversation goes nowhere from here", subject: name,
      fix: nearest.map { .init("replace with \"\($0)\"", at: place, replacement: $0, isSafe: true) })
  }

  /// Points at the id of an element of a desk document.
  mutating func report(_ id: String, _ name: ElementName, _ message: String, consequence: String) {
    for desk in project.project.desks {
      guard let element = desk.root.children(name).first(where: { $0[.id] == id }) else { continue }
      let rule = rule
      var finding = Finding(rule.id, rule.severity, rule.certainty, message, at: element.place(of: .id))
      finding.consequence = consequence
      finding.subject = id
      return findings.append(finding)
    }
  }
}
