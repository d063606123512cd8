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
  /// How often the whole project was looked at.
  private(set) var looks = 0

  private let linter: Linter
  private let allowsUnsafe: Bool
  private let isWanted: (Finding) -> Bool
  private var findings: [Finding] = []
  /// Findings whose fixes do no harm together, in this round, and what the project is with them.
  private var chosen: [Finding] = []
  private var kept: Trial?

  /// The project with some fixes applied.
  private struct Trial {
    var project: Project
    var findings: [Finding]
    /// Those whose fixes did not get into the way of another.
    var repaired: [Finding]
  }

  package init(
    _ project: Project, by linter: Linter, allowsUnsafe: Bool,
    where isWanted: @escaping (Finding) -> Bool = { _ in true }
  ) {
    self.project = project
    self.linter = linter
    self.allowsUnsafe = allowsUnsafe
    self.isWanted = isWanted
    findings = look(at: project)
    while improves() {}
  }

  private mutating func look(at project: Project) -> [Finding] {
    looks += 1
    return linter.trace(project, Library(project.documents)).findings
  }

  /// A round: whatever can be applied. A fix can be the ground for the next, and what did harm before a round may do none
  /// after it; so rounds go on until one changes nothing. They end, for each leaves fewer errors, or as many and fewer
  /// warnings, or as many of both and fewer remarks.
  private mutating func improves() -> Bool {
    (refused, chosen, kept) = ([], [], nil)
    choose(from: candidates)
    guard let kept else { return false }
    (project, findings) = (kept.project, kept.findings)
    repaired += kept.repaired
    return true
  }

  private var candidates: [Finding] {
    findings.filter { finding in
      guard let fix = finding.fix else { return false }
      return (fix.isSafe || allowsUnsafe) && isWanted(finding)
    }
  }

  /// Adds those that do no harm beside the chosen ones. Says whether that were all of them.
  ///
  /// Group testing by halves (R. Dorfman, "The detection of defective members of large populations", 1943): few do harm
  /// among many, and each look takes the whole project. `harm` is what all of them together are known to bring.
  @discardableResult
  private mutating func choose(from candidates: [Finding], harm: [Finding]? = nil) -> Bool {
    guard !candidates.isEmpty else { return true }
    guard let harm = harm ?? attempt(candidates) else { return true }
    guard candidates.count > 1 else {
      refused += candidates
      return false
    }
    let (first, second) = Self.halves(candidates, by: harm)
    // Where all of the first do no harm, the second are known to.
    return choose(from: first) ? choose(from: second, harm: harm) : choose(from: second) && false
  }

  /// Those in whose steps, or else guides, nothing got worse, and the others; where that tells nothing, two halves.
  private static func halves(_ candidates: [Finding], by harm: [Finding]) -> ([Finding], [Finding]) {
    for home in [{ [$0.guide, $0.step] }, { [$0.guide] }] as [(Finding) -> [String?]] {
      let homes = Set(harm.map(home))
      let innocent = candidates.filter { !homes.contains(home($0)) }
      guard innocent.isEmpty || innocent.count == candidates.count else {
        return (innocent, candidates.filter { homes.contains(home($0)) })
      }
    }
    let half = candidates.count / 2
    return (Array(candidates.prefix(half)), Array(candidates.suffix(from: half)))
  }

  /// Chooses the candidates where they do no harm; else tells what they brought.
  private mutating func attempt(_ candidates: [Finding]) -> [Finding]? {
    var trial = project
    var applied: Set<Diagnostic.Fix> = []
    for (_, fixes) in Dictionary(grouping: (chosen + candidates).compactMap(\.fix), by: \.place.file.path) {
      guard let file = fixes.first?.place.file else { continue }
      let (bytes, done) = FileRepair.apply(fixes, to: file)
      trial = trial.replacing(SourceFile(path: file.path, bytes: bytes))
      applied.formUnion(done)
    }
    let meant = (chosen + candidates).filter { $0.fix.map(applied.contains) ?? false }
    let after = look(at: trial)
    if let harm = Self.harm(in: after, since: findings, repairing: meant) { return harm }
    chosen += candidates
    kept = Trial(project: trial, findings: after, repaired: meant)
    return nil
  }

  /// What got worse; nil where nothing did and all that was meant to be repaired is.
  private static func harm(in after: [Finding], since before: [Finding], repairing meant: [Finding]) -> [Finding]? {
    let (old, new, goals) = (counts(before), counts(after), counts(meant))
    let least = meant.map(\.severity).min() ?? .info
    let worse = after.filter { $0.severity >= least && new[FindingKey($0)] ?? 0 > old[FindingKey($0)] ?? 0 }
    let missed = meant.filter { finding in
      let key = FindingKey(finding)
      return new[key] ?? 0 > (old[key] ?? 0) - (goals[key] ?? 0)
    }
    return worse.isEmpty && missed.isEmpty ? nil : worse + missed
  }

  private static func counts(_ findings: [Finding]) -> [FindingKey: Int] {
    findings.reduce(into: [:]) { $0[FindingKey($1), default: 0] += 1 }
  }
}

extension ProjectRepair {
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
}
