import Foundation
import GuideDocument
import GuideGraph

extension Workspace {
  /// The guide that an id or path names; the only one of the project where nothing is named.
  func guide(_ named: String?) throws -> Guide {
    guard let named else { return try onlyGuide() }
    if let guide = library[GuideID(named)] { return guide }
    let path = URL(fileURLWithPath: named).standardizedFileURL.path
    for document in project.guides where (project.root + "/" + document.file.path) == path || project.root == path {
      if let id = document.root[.id], let guide = library[GuideID(id)] { return guide }
    }
    let known = library.ids.map(\.text)
    if known.isEmpty, !diagnostics.isEmpty { throw UnreadableProject(lines: diagnostics.prefix(5).map(\.line)) }
    let near = Spelling(known).suggestion(for: named).map { "; did you mean \"\($0)\"?" }
    throw UsageError(
      "there is no guide \"\(named)\"" + (near ?? (known.isEmpty ? "" : "; there are \(known.joined(separator: ", "))"))
    )
  }

  private func onlyGuide() throws -> Guide {
    // Guides that others lead into are not started by themselves.
    let called = Set(library.ids.compactMap { library[$0] }.flatMap(\.subguides))
    let roots = library.ids.filter { !called.contains($0) }
    guard roots.count == 1, let guide = library[roots[0]] else {
      let names = roots.map(\.text).joined(separator: ", ")
      throw UsageError(roots.isEmpty ? "there is no guide in \(project.root)" : "which guide? There are \(names)")
    }
    return guide
  }
}

/// Nothing of a project could be read.
struct UnreadableProject: Error, CustomStringConvertible {
  var lines: [String]
  var description: String { "no guide could be read:\n" + lines.joined(separator: "\n") }
}

extension String {
  /// The path, where there is such a file or folder: an operand may be a path or an id.
  func existingPath(in surroundings: Surroundings) -> String? {
    let path = hasPrefix("/") ? self : surroundings.folder + "/" + self
    return FileManager.default.fileExists(atPath: path) && (contains("/") || hasSuffix(".xml")) ? path : nil
  }
}
