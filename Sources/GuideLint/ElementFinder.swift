package import GuideDocument

/// Finds the element that a place of a document lies in.
package struct ElementFinder: Sendable {
  private let document: Document
  /// The root's children, for there are many of them and they are asked for often.
  private let outer: [Element]

  package init(_ document: Document) {
    self.document = document
    outer = Array(document.root.children)
  }

  /// From the root to the innermost element that holds the byte.
  package func path(to offset: Int) -> [Element] {
    let after = outer.partitioningIndex { Int($0.bytes.lower) > offset }
    guard after > 0, outer[after - 1].bytes.range.contains(offset) else { return [document.root] }
    var path = [document.root, outer[after - 1]]
    while let inner = path[path.count - 1].children.first(where: { $0.bytes.range.contains(offset) }) {
      path.append(inner)
    }
    return path
  }

  /// Fills in what the place itself tells: the element, and the guide and step where the finding does not name them.
  func describe(_ finding: inout Finding) {
    let path = path(to: Int(finding.place.bytes.lower))
    finding.element = path.map(Self.name).joined(separator: "/")
    guard path[0].name == .guide else { return }
    finding.guide = finding.guide ?? path[0][.id]
    finding.step = finding.step ?? path.dropFirst().last { Self.steps.contains($0.name) }?[.id]
  }

  private static let steps: Set<ElementName> = [
    .step, .decide, .subguide, .action, .handoff, .appointment, .message, .outcome, .return,
  ]

  private static func name(_ element: Element) -> String {
    guard let id = element[.id] ?? element[.name] ?? element[.code], element.parent != nil else { return element.tag }
    return "\(element.tag)[\(id)]"
  }
}
