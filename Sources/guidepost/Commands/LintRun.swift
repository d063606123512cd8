import Foundation
import GuideDocument
import GuideGraph
import GuideLint

/// The projects around some paths, linted as wholes; the paths only limit what is reported.
struct LintRun {
  private(set) var report = LintReport(findings: [], guides: 0)
  /// Something could not be opened.
  private(set) var isIncomplete = false
  /// The paths to show, by file.
  private var names: [ObjectIdentifier: String] = [:]
  private let folder: String

  init(_ request: LintRequest, _ paths: [String], in folder: String) throws(UsageError) {
    self.folder = folder
    for (root, wanted) in try Self.roots(of: paths, in: folder) { try add(root, wanted, request) }
    sort()
  }

  /// The path of a file as people see it.
  func name(of file: SourceFile) -> String { names[ObjectIdentifier(file)] ?? file.path }

  private mutating func sort() {
    let named = report.findings.map { (name: name(of: $0.place.file), finding: $0) }
    report.findings = named.sorted { one, other in
      one.name == other.name
        ? Finding.isOrdered(one.finding, before: other.finding)
        : one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
    }.map(\.finding)
  }

  /// The roots of the projects that the paths belong to, each with its paths, in the order given.
  private static func roots(of paths: [String], in folder: String) throws(UsageError) -> [(String, [String])] {
    var roots: [(String, [String])] = []
    for path in paths {
      let whole = absolute(path, in: folder)
      guard FileManager.default.fileExists(atPath: whole) else {
        throw UsageError("there is no file or folder \"\(path)\"")
      }
      let root = Project.root(for: whole)
      if let place = roots.firstIndex(where: { $0.0 == root }) {
        roots[place].1.append(whole)
      } else {
        roots.append((root, [whole]))
      }
    }
    return roots
  }

  private static func absolute(_ path: String, in folder: String) -> String {
    URL(fileURLWithPath: path, relativeTo: URL(fileURLWithPath: folder, isDirectory: true)).standardizedFileURL.path
  }

  private mutating func add(_ root: String, _ wanted: [String], _ request: LintRequest) throws(UsageError) {
    let project = Project.load(from: root)
    let settings = try settings(of: project, request)
    let policy = try request.policy(with: settings)
    let isWanted = { (path: String) in
      let whole = Self.whole(path, root)
      return wanted.contains { whole == $0 || whole.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }
    }
    let files = project.documents.map(\.file.path) + project.diagnostics.map(\.place.file.path)
    guard files.contains(where: isWanted) else {
      throw UsageError("no guide or other file of the language is in \"\(shown(wanted[0]))\"")
    }
    let findings = Linter(policy.rules, settings: settings).findings(in: project, Library(project.documents))
    isIncomplete = isIncomplete || findings.contains { $0.rule == "unreadable-file" }
    report.guides += project.guides.count { isWanted($0.file.path) }
    let heard = policy.apply(to: findings.filter { isWanted($0.place.file.path) })
    for finding in heard { note([finding.place.file] + finding.related.map(\.place.file), root) }
    report.findings += heard
  }

  /// The `<lint>` of a project. One that says what cannot be is worse than none: checks would be off by a slip.
  private func settings(of project: Project, _ request: LintRequest) throws(UsageError) -> LintSettings {
    guard let document = project.documents.first(where: { $0.file === project.settings.file }) else {
      return Self.amended(LintSettings(), request)
    }
    let (settings, complaints) = LintSettings.read(document)
    let said = project.diagnostics.filter { $0.place.file === document.file && $0.severity == .error } + complaints
    guard said.isEmpty else { throw UsageError(said.map(words(for:)).joined(separator: "\n")) }
    return Self.amended(settings, request)
  }

  private func words(for complaint: Diagnostic) -> String {
    let start = complaint.place.start
    return "\(complaint.place.file.path):\(start.line):\(start.column): \(complaint.message)"
  }

  private static func amended(_ settings: LintSettings, _ request: LintRequest) -> LintSettings {
    var settings = settings
    settings.profile = request.profile ?? settings.profile
    return settings
  }

  /// The absolute path of a file that a project names relative to its root. A project may be a single file.
  private static func whole(_ path: String, _ root: String) -> String {
    let last = (root as NSString).lastPathComponent
    if path == last, !root.hasSuffix("/"), !Self.isFolder(root) { return root }
    return path.hasPrefix("/") ? path : (root as NSString).appendingPathComponent(path)
  }

  private static func isFolder(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType) == .typeDirectory
  }

  private mutating func note(_ files: [SourceFile], _ root: String) {
    for file in files where names[ObjectIdentifier(file)] == nil {
      names[ObjectIdentifier(file)] = shown(Self.whole(file.path, root))
    }
  }

  /// Relative to the folder that the tool was started in, where the file is below it.
  private func shown(_ whole: String) -> String {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return whole.hasPrefix(prefix) ? String(whole.dropFirst(prefix.count)) : whole
  }
}
