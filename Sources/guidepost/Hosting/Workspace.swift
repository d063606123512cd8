import Desk
import Foundation
import GuideDocument
import GuideGraph

/// A project as a command needs it: read, linked, and its problems at hand.
struct Workspace: Sendable {
  let project: Project
  let library: Library
  let plan: DeskPlan
  private let deskProblems: [Diagnostic]

  init(_ project: Project) {
    self.project = project
    library = Library(project.documents)
    (plan, deskProblems) = DeskPlan.read(project.desks)
  }

  /// Reads the project around a path. `path`: a guide's file, a folder, or nil for the current folder.
  static func open(_ path: String?, in surroundings: Surroundings) -> Workspace {
    Workspace(Project.load(from: path ?? surroundings.defaultProject))
  }

  var diagnostics: [Diagnostic] { project.diagnostics + library.diagnostics + deskProblems }

  /// What keeps a guide from being run, in the order of the files.
  func errors(of id: GuideID) -> [Diagnostic] {
    let files = Set(library.closure(of: id).map(\.document.file.path))
    return diagnostics.filter { $0.severity == .error && files.contains($0.place.file.path) }
  }
}

extension Surroundings {
  /// Where guides are looked for when nobody says otherwise: GUIDEPOST_PROJECT, a folder `Guides` here, or here.
  var defaultProject: String {
    if let named = environment["GUIDEPOST_PROJECT"], !named.isEmpty { return named }
    let guides = folder + "/Guides"
    return FileManager.default.fileExists(atPath: guides + "/" + Project.settingsFile) ? guides : folder
  }
}

extension Diagnostic {
  /// One line, as compilers write it: what an editor can jump to.
  var line: String {
    let start = place.start
    return "\(place.file.path):\(start.line):\(start.column): \(severity.rawValue): \(message) [\(rule)]"
  }
}
