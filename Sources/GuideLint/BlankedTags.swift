import GuideDocument

/// Start tags that were read with a part blanked, such as a bare `<` in a test: what the rest of them says is not what was
/// written.
struct BlankedTags {
  private let faults: [String: [Int]]
  private let roots: [String: Element]

  init(_ project: Project) {
    let faults = project.diagnostics.filter { $0.rule == "xml-not-well-formed" }
    self.faults = Dictionary(grouping: faults) { $0.place.file.path }.mapValues { $0.map { Int($0.place.bytes.lower) } }
    roots = Dictionary(
      project.documents.filter { [faults = self.faults] in faults[$0.file.path] != nil }.map {
        ($0.file.path, $0.root)
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether a place lies in such a tag.
  func holds(_ place: Diagnostic.Place) -> Bool {
    guard let faults = faults[place.file.path], var element = roots[place.file.path] else { return false }
    let offset = Int(place.bytes.lower)
    while let inner = element.children.first(where: { $0.bytes.range.contains(offset) }) { element = inner }
    let content = element.children.first { _ in true }
    let tag = Int(element.bytes.lower)..<Int(content?.bytes.lower ?? element.bytes.upper)
    return tag.contains(offset) && faults.contains(where: tag.contains)
  }
}
