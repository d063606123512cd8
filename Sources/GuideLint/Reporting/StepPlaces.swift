package import GuideDocument
import GuideGraph

/// Where the steps stand that findings show the way by.
package struct StepPlaces: Sendable {
  private var places: [String: [String: Diagnostic.Place]] = [:]

  package init() {}

  /// Takes the guides that a witness leads through.
  package mutating func add(_ guides: [Document], for findings: [Finding]) {
    let wanted = Set(findings.filter { !$0.witness.isEmpty }.compactMap(\.guide))
    for guide in guides {
      guard let id = guide.root[.id], wanted.contains(id), places[id] == nil else { continue }
      places[id] = Dictionary(
        guide.root.children.compactMap { step in step[.id].map { ($0, step.place(of: .id)) } },
        uniquingKeysWith: { first, _ in first })
    }
  }

  package func place(of step: String, in guide: String?) -> Diagnostic.Place? {
    guide.flatMap { places[$0]?[step] }
  }
}
