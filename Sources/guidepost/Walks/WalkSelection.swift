import Foundation
import GuideDocument
import GuideGraph

/// The walks of a project that paths name: walks, guides and folders; all of them where nothing is named.
struct WalkSelection {
  /// A path that leads to no walk.
  struct NoWalks: Error, Hashable, CustomStringConvertible {
    var path: String
    var exists = true
    var description: String { exists ? "there are no walks in \(path)" : "\(path): there is no such file or folder" }
  }

  let workspace: Workspace
  /// In the order of their paths.
  let walks: [Document]
  /// The guides whose coverage is of interest: those all of whose walks are played.
  let guides: [Guide]
  /// Files below the paths that are no documents at all.
  let unreadable: [Diagnostic]

  init(_ workspace: Workspace, paths: [String], in surroundings: Surroundings) throws {
    self.workspace = workspace
    let project = workspace.project
    let wanted = try paths.map { try Self.relative($0, to: project, in: surroundings) }
    walks = project.walks.filter { walk in
      wanted.isEmpty || wanted.contains { $0.holds(walk, in: project) }
    }
    guard !walks.isEmpty else { throw NoWalks(path: paths.first ?? project.root) }
    for (path, want) in zip(paths, wanted) where !walks.contains(where: { want.holds($0, in: project) }) {
      throw NoWalks(path: path)
    }
    let played = Set(walks.map(\.file.path))
    guides = workspace.library.ids.compactMap { workspace.library[$0] }.filter { guide in
      let own = project.walks.filter { $0.root[.guide] == guide.id.text }
      return wanted.isEmpty || !own.isEmpty && own.allSatisfy { played.contains($0.file.path) }
    }
    let known = Set(project.documents.map(\.file.path))
    unreadable = project.diagnostics.filter { problem in
      let path = problem.place.file.path
      return problem.severity == .error && !known.contains(path)
        && (wanted.isEmpty || wanted.contains { $0.holds(path) })
    }
  }

  private struct Want {
    var path: String

    func holds(_ file: String) -> Bool { path.isEmpty || file == path || file.hasPrefix(path + "/") }

    func holds(_ walk: Document, in project: Project) -> Bool {
      holds(walk.file.path) || project.guides.contains { $0.file.path == path && $0.root[.id] == walk.root[.guide] }
    }
  }

  private static func relative(_ path: String, to project: Project, in surroundings: Surroundings) throws -> Want {
    let file = surroundings.absolute(path)
    guard FileManager.default.fileExists(atPath: file) else { throw NoWalks(path: path, exists: false) }
    let root = surroundings.absolute(project.root)
    if file == root { return Want(path: "") }
    guard file.hasPrefix(root + "/") else {
      throw UsageError("\(path) is not in the project \(project.root); test one project at a time")
    }
    return Want(path: String(file.dropFirst(root.count + 1)))
  }

  /// Plays them all, in order.
  func play() -> [WalkRun] {
    let problems = Dictionary(grouping: workspace.project.diagnostics, by: \.place.file.path)
    return walks.map { WalkRun($0, in: workspace, problems: problems[$0.file.path] ?? []) }
  }

  func coverage(of runs: [WalkRun]) -> [GuideCoverage] {
    var coverage = WalkCoverage(library: workspace.library)
    for run in runs { coverage.count(run.result?.events ?? []) }
    return guides.map { GuideCoverage(of: $0, by: coverage) }
  }
}
