import Desk
package import GuideDocument
package import GuideGraph

/// Looks at a project as it was read and says what its authors should know.
///
/// Reads no file and no clock: the same project gives the same findings in the same order.
package struct Linter: Sendable {
  private let rules: [Rule]
  private let settings: LintSettings

  /// `rules` may leave some out that nobody wants to hear of.
  package init(_ rules: [Rule] = Rule.all, settings: LintSettings = LintSettings()) {
    self.rules = rules
    self.settings = settings
  }

  /// Everything found that no comment keeps quiet, also while reading, sorted by path, place and rule; nothing twice.
  package func findings(in project: Project, _ library: Library) -> [Finding] {
    judge(project, library).findings
  }

  /// What is found, and what comments keep quiet.
  package func judge(_ project: Project, _ library: Library) -> Verdict {
    var verdict = trace(project, library)
    let told = Set(rules.map(\.id))
    verdict.findings.removeAll { $0.follows.map(told.contains) ?? false }
    return verdict
  }

  /// The same with what only follows from something else that is told.
  func trace(_ project: Project, _ library: Library) -> Verdict {
    let (everything, undecided) = everything(in: project, library)
    let found = placed(Self.sorted(everything), in: project)
    guard project.documents.contains(where: { !$0.remarks.isEmpty }) else {
      return Verdict(findings: found, silenced: [], undecided: undecided)
    }
    let check = SuppressionCheck(
      found, of: project.documents, heard: Set(rules.map(\.id)), today: settings.today)
    return Verdict(
      findings: placed(Self.sorted(check.findings), in: project), silenced: check.silenced, undecided: undecided)
  }

  private func everything(in project: Project, _ library: Library) -> ([Finding], undecided: [RuleID: Int]) {
    let wanted = Set(rules.map(\.id))
    let study = ProjectStudy(project, library, settings)
    let desk = DeskPlan.read(project.desks).1
    let blanked = BlankedTags(project)
    var found = (project.diagnostics + library.diagnostics + desk).map { problem in
      var finding = Finding(problem)
      if problem.rule == "expression-syntax", blanked.holds(problem.place) {
        finding.follows = Rule.xmlNotWellFormed.id
      }
      return finding
    }.filter { wanted.contains($0.rule) || Rule.byID[$0.rule] == nil }
    var undecided: [RuleID: Int] = [:]
    for guide in study.guides {
      let review = review(guide, of: study)
      found += review.findings
      undecided.merge(review.undecided, uniquingKeysWith: +)
    }
    found += shared(study)
    return (found, undecided)
  }

  private static func sorted(_ findings: [Finding]) -> [Finding] {
    var sorted: [Finding] = []
    for finding in findings.sorted(by: Finding.isOrdered) {
      if let last = sorted.last, !Finding.isOrdered(last, before: finding) { continue }
      sorted.append(finding)
    }
    return sorted
  }

  /// Says of every finding where in the document it is.
  private func placed(_ findings: [Finding], in project: Project) -> [Finding] {
    guard !findings.isEmpty else { return [] }
    let documents = Dictionary(project.documents.map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
    var finders: [String: ElementFinder] = [:]
    return findings.map { finding in
      let path = finding.place.file.path
      guard let document = documents[path] else { return finding }
      var finding = finding
      let finder = finders[path] ?? ElementFinder(document)
      finders[path] = finder
      finder.describe(&finding)
      return finding
    }
  }
}

// MARK: - Asking the rules

extension Linter {
  private func shared(_ study: ProjectStudy) -> [Finding] {
    guard let first = study.guides.first else { return [] }
    var found: [Finding] = []
    for (number, rule) in rules.enumerated() {
      guard case .project(let check) = rule.check else { continue }
      var review = Review(rules, current: number, study: first, project: study)
      check(&review)
      found += review.findings
    }
    return found
  }

  private func look(atTextsOf guide: GuideStudy, _ project: ProjectStudy, _ review: inout Review) {
    let asks = rules.enumerated().compactMap { number, rule in
      if case .texts(let look) = rule.check { return (rule: number, look: look) }
      return nil
    }
    guard !asks.isEmpty else { return }
    guide.guide.forEachWording(review.wordIndex, project.library.phrases) { wording in
      guard !wording.plain.bytes.isEmpty else { return }
      review.step = wording.step
      for ask in asks {
        review.current = ask.rule
        ask.look(wording, &review)
      }
    }
  }

  private func review(_ guide: GuideStudy, of project: ProjectStudy) -> Review {
    var review = Review(rules, study: guide, project: project)
    for (number, rule) in rules.enumerated() {
      guard case .guide(let check) = rule.check else { continue }
      review.current = number
      review.step = nil
      check(&review)
    }
    look(atTextsOf: guide, project, &review)
    let checks = StepChecks(rules)
    for step in guide.guide.steps { checks.look(at: step, &review) }
    return review
  }
}
