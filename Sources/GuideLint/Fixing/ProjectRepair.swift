package import GuideDocument
import GuideGraph

/// Repairs a project in memory: applies the fixes of its findings, looks again, and takes back what made things worse.
///
/// A repaired project has no finding that it did not have and that is as severe as the one repaired, and repairing it
/// again changes nothing.
package struct ProjectRepair {
  package private(set) var project: Project
  /// Findings that are gone because of a fix of theirs.
  package private(set) var repaired: [Finding] = []
  /// Findings whose fix would have brought others, as severe.
  package private(set) var refused: [Finding] = []

  private let linter: Linter
  private let allowsUnsafe: Bool
  private let isWanted: (Finding) -> Bool
  private var findings: [Finding]
  /// Findings whose fix did harm in this round.
  private var harmful: Set<FindingKey> = []

  package init(
    _ project: Project, by linter: Linter, allowsUnsafe: Bool,
    where isWanted: @escaping (Finding) -> Bool = { _ in true }
  ) {
    self.project = project
    self.linter = linter
    self.allowsUnsafe = allowsUnsafe
    self.isWanted = isWanted
    findings = linter.findings(in: project, Library(project.documents))
    while improves() {}
  }

  /// A round: whatever can be applied. A fix can be the ground for the next, and what did harm before a round may do none
  /// after it; so rounds go on until one changes nothing. They end, for each leaves fewer errors, or as many and fewer
  /// warnings, or as many of both and fewer remarks.
  private mutating func improves() -> Bool {
    (refused, harmful) = ([], [])
    var isChanged = false
    while work(on: candidates.filter { !harmful.contains(FindingKey($0)) }) { isChanged = true }
    return isChanged
  }

  /// The files that differ from those of another state of the project.
  package func changed(since before: Project) -> [SourceFile] {
    let old = Dictionary(
      (before.documents.map(\.file) + before.diagnostics.map(\.place.file)).map { ($0.path, $0.bytes) },
      uniquingKeysWith: { first, _ in first })
    var files: [String: SourceFile] = [:]
    for file in project.documents.map(\.file) + project.diagnostics.map(\.place.file) where old[file.path] != file.bytes
    {
      files[file.path] = file
    }
    return files.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private var candidates: [Finding] {
    findings.filter { finding in
      guard let fix = finding.fix else { return false }
      return (fix.isSafe || allowsUnsafe) && isWanted(finding)
    }
  }

  /// Applies what can be applied at once, else halves until it is known what does harm. Says whether anything was done.
  private mutating func work(on candidates: [Finding]) -> Bool {
    guard !candidates.isEmpty else { return false }
    if attempt(candidates) { return true }
    guard candidates.count > 1 else {
      refused += candidates
      harmful.formUnion(candidates.map { FindingKey($0) })
      return false
    }
    let first = work(on: Array(candidates.prefix(candidates.count / 2)))
    // What was done moved the places of the others; they are looked at in the next round.
    return first ? true : work(on: Array(candidates.suffix(from: candidates.count / 2)))
  }

  /// Takes the fixes over where they do no harm.
  private mutating func attempt(_ candidates: [Finding]) -> Bool {
    var trial = project
    var applied: Set<Diagnostic.Fix> = []
    for (_, fixes) in Dictionary(grouping: candidates.compactMap(\.fix), by: \.place.file.path) {
      guard let file = fixes.first?.place.file else { continue }
      let (bytes, done) = FileRepair.apply(fixes, to: file)
      trial = trial.replacing(SourceFile(path: file.path, bytes: bytes))
      applied.formUnion(done)
    }
    let meant = candidates.filter { $0.fix.map(applied.contains) ?? false }
    let after = linter.findings(in: trial, Library(trial.documents))
    guard Self.isBetter(after, than: findings, repairing: meant) else { return false }
    (project, findings) = (trial, after)
    repaired += meant
    return true
  }

  private static func isBetter(_ after: [Finding], than before: [Finding], repairing meant: [Finding]) -> Bool {
    let (old, new) = (counts(before), counts(after))
    let least = meant.map(\.severity).min() ?? .info
    let isWorse = after.contains { $0.severity >= least && new[FindingKey($0)] ?? 0 > old[FindingKey($0)] ?? 0 }
    let goals = counts(meant)
    return !isWorse && goals.allSatisfy { key, count in new[key] ?? 0 <= (old[key] ?? 0) - count }
  }

  private static func counts(_ findings: [Finding]) -> [FindingKey: Int] {
    findings.reduce(into: [:]) { $0[FindingKey($1), default: 0] += 1 }
  }
}
