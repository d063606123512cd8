import Foundation
import GuideDocument
import GuideGraph
import GuideLint

/// The projects around some paths, linted as wholes; the paths only limit what is reported.
struct LintRun {
  private(set) var report = LintReport()
  /// Something could not be opened.
  private(set) var isIncomplete = false
  /// What was repaired, in memory.
  private(set) var repairs: [LintRepair] = []
  /// What standard input said, where it was read.
  private(set) var given: [UInt8]?
  /// Guides and files of the projects that the paths leave out.
  private var unwanted: Set<String> = []
  private var policies: [LintPolicy] = []
  /// The paths to show, by file.
  private var names: [ObjectIdentifier: String] = [:]
  private let folder: String

  init(_ request: LintRequest, _ paths: [String], _ surroundings: Surroundings) throws(UsageError) {
    folder = surroundings.folder
    let today = Self.today(surroundings)
    if let name = request.standardInput {
      let path = Self.absolute(name, in: folder)
      let text = surroundings.readAll()
      guard text.count <= ReadingLimits.fileSize else { throw UsageError("standard input is too long for a guide") }
      given = text
      let root = Project.root(for: path)
      try add(LintProject(root, [path], text: text, request, today: today, in: folder), request)
    }
    for (root, wanted) in try Self.roots(of: paths, in: folder) {
      let project = try LintProject(root, wanted, request, today: today, in: folder)
      guard project.hasWanted else {
        throw UsageError("no guide or other file of the language is in \"\(shown(wanted[0]))\"")
      }
      try add(project, request)
    }
    sort()
  }

  /// The path of a file as people see it.
  func name(of file: SourceFile) -> String { names[ObjectIdentifier(file)] ?? file.path }

  private static func today(_ surroundings: Surroundings) -> CivilDate {
    let day = Int((surroundings.now() / 1_000).quotientAndRemainder(dividingBy: 86_400).quotient)
    return CivilDate(dayNumber: day) ?? CivilDate(dayNumber: 0)!
  }

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

  /// Relative to the folder that the tool was started in, where the file is below it.
  private func shown(_ whole: String) -> String {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return whole.hasPrefix(prefix) ? String(whole.dropFirst(prefix.count)) : whole
  }
}

// MARK: - One project

extension LintRun {
  private mutating func add(_ given: LintProject, _ request: LintRequest) throws(UsageError) {
    var linted = given
    let linter = linted.linter
    if let wish = request.repairs { repair(&linted, by: linter, wish) }
    let project = linted.project
    let verdict = linter.judge(project, Library(project.documents))
    isIncomplete = isIncomplete || verdict.findings.contains { $0.rule == "unreadable-file" }
    let heard = linted.policy.apply(to: verdict.findings.filter { linted.isWanted($0.place.file.path) })
    let silenced = verdict.silenced.filter { linted.isWanted($0.finding.place.file.path) }
    note(heard + silenced.map(\.finding), of: linted)
    report.findings += heard
    report.silenced += silenced
    report.undecided.merge(verdict.undecided.filter { linted.policy.isHeard($0.key) }, uniquingKeysWith: +)
    report.guides += project.guides.filter { linted.isWanted($0.file.path) }.map { .init($0) }
    report.steps.add(project.guides, for: heard)
    policies.append(linted.policy)
    for document in project.documents where !linted.isWanted(document.file.path) {
      unwanted.formUnion([document.file.path, document.root.name == .guide ? document.root[.id] ?? "" : ""])
    }
  }

  private mutating func repair(_ linted: inout LintProject, by linter: Linter, _ wish: LintRequest.Repairs) {
    let before = linted
    let work = ProjectRepair(before.project, by: linter, allowsUnsafe: wish.allowsUnsafe) { finding in
      before.isWanted(finding.place.file.path)
        && finding.fix.map { before.isWanted($0.place.file.path) } ?? false
    }
    linted.project = work.project
    repairs += work.changed(since: before.project).map { file in
      let whole = before.whole(file.path)
      return LintRepair(path: whole, name: shown(whole), old: before.project.bytes(of: file.path), new: file.bytes)
    }
    report.repaired += work.repaired.count
    report.refused += work.refused.count
  }

  private mutating func note(_ findings: [Finding], of linted: LintProject) {
    for file in findings.flatMap({
      [$0.place.file] + $0.related.map(\.place.file) + ($0.fix.map { [$0.place.file] } ?? [])
    })
    where names[ObjectIdentifier(file)] == nil {
      names[ObjectIdentifier(file)] = shown(linted.whole(file.path))
    }
  }
}

// MARK: - The baseline

extension LintRun {
  /// Takes out what a baseline knows, and tells of entries that stand for nothing; or gives them back to be taken out.
  mutating func apply(_ file: LintBaselineFile, prunes: Bool) -> [FindingKey] {
    let (new, known, stale) = file.baseline.compare(with: report.findings)
    report.findings = new
    report.silenced += known.map { Silenced($0, by: .baseline) }
    let gone = stale.filter { key in
      !unwanted.contains(key.home) && policies.contains { $0.isHeard(key.rule) }
    }
    guard !prunes else { return gone }
    let complaints = gone.compactMap(file.complaint(about:))
    for finding in complaints { names[ObjectIdentifier(finding.place.file)] = finding.place.file.path }
    report.findings += complaints
    sort()
    return gone
  }
}
