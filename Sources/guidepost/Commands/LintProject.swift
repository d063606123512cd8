import Foundation
import GuideDocument
import GuideGraph
import GuideLint

/// One project of a run: read as a whole, with the paths that it is to tell of.
struct LintProject {
  var project: Project
  let settings: LintSettings
  let policy: LintPolicy
  private let wanted: [String]

  /// `text` is what standard input says a file of the project holds.
  init(
    _ root: String, _ wanted: [String], text: [UInt8]? = nil, _ request: LintRequest, today: CivilDate,
    in folder: String
  ) throws(UsageError) {
    self.wanted = wanted
    project = Self.load(root, wanted, text)
    let source = LintSettingsSource(request.config, folder: folder)
    var settings = try source.settings(of: project)
    settings.profile = request.profile ?? settings.profile
    settings.today = request.today ?? today
    self.settings = settings
    policy = try request.policy(with: settings)
  }

  var linter: Linter { Linter(policy.rules, settings: settings) }

  private static func load(_ root: String, _ wanted: [String], _ text: [UInt8]?) -> Project {
    guard let text, let path = wanted.first else { return Project.load(from: root) }
    guard root != path else {
      let name = (path as NSString).lastPathComponent
      return Project(root: root, documents: []).replacing(SourceFile(path: name, bytes: text))
    }
    let prefix = root.hasSuffix("/") ? root : root + "/"
    let name = path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    return Project.load(from: root).replacing(SourceFile(path: name, bytes: text))
  }

  /// Whether a file of the project is to be told of.
  func isWanted(_ path: String) -> Bool {
    let whole = whole(path)
    return wanted.contains { whole == $0 || whole.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }
  }

  /// Whether any file is.
  var hasWanted: Bool {
    (project.documents.map(\.file.path) + project.diagnostics.map(\.place.file.path)).contains(where: isWanted)
  }

  /// The absolute path of a file that the project names relative to its root. A project may be a single file.
  func whole(_ path: String) -> String {
    let root = project.root
    guard !path.hasPrefix("/") else { return path }
    if path == (root as NSString).lastPathComponent, wanted.contains(root) || !Self.isFolder(root) { return root }
    return (root as NSString).appendingPathComponent(path)
  }

  private static func isFolder(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType) == .typeDirectory
  }
}
