import GuideDocument

/// Finds the step that an attribute names.
struct TargetReader {
  let scope: Scope
  let indices: [StepID: StepIndex]

  /// Nil where the attribute is absent; a target without step after a reported problem.
  func target(_ attribute: AttributeName = .next, of element: Element) -> Target? {
    guard let name = element[attribute] else { return nil }
    let id = StepID(name)
    let index = indices[id]
    if index == nil { reportUnknown(id, attribute, of: element) }
    return Target(id: id, step: index ?? .missing, element: element.id, attribute: attribute)
  }

  private func reportUnknown(_ id: StepID, _ attribute: AttributeName, of element: Element) {
    let place = element.place(of: attribute)
    let nearest = Spelling(indices.keys.map(\.text).sorted()).suggestion(for: id.text)
    var related: [Diagnostic.Related] = []
    if let nearest, let other = self.element(of: StepID(nearest)) {
      related = [.init(note: "\"\(nearest)\" is defined here", place: other.place(of: .id))]
    }
    scope.report(
      "unknown-step", "no step \"\(id)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? ""), at: place,
      consequence: consequence(of: element), subject: id.text, related: related,
      fix: nearest.map { .init("replace with \"\($0)\"", at: place, replacement: $0, isSafe: true) })
  }

  private func consequence(of element: Element) -> String {
    switch element.name {
    case .guide: "the guide cannot be started"
    case .option:
      "choosing \"\(element.child(.label)?.text ?? element[.id] ?? "")\" ends the guide with an error"
    default: "going on from here ends the guide with an error"
    }
  }

  private func element(of id: StepID) -> Element? {
    var found: Element?
    func look(in parent: Element) {
      for child in parent.children where found == nil {
        if child.name == .objection { look(in: child) } else if child[.id] == id.text { found = child }
      }
    }
    look(in: scope.document.root)
    return found
  }
}
