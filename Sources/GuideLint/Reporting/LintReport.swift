package import GuideDocument

/// What a run has to say, after the author's wishes were heard.
package struct LintReport: Sendable {
  /// A guide that was looked at.
  package struct Guide: Hashable, Sendable {
    package var id: String
    package var file: SourceFile

    package init(_ document: Document) {
      id = document.root[.id] ?? document.file.path
      file = document.file
    }
  }

  package var findings: [Finding]
  package var guides: [Guide]
  /// Findings that a comment or a baseline keeps quiet.
  package var silenced: [Silenced] = []
  package var steps = StepPlaces()
  /// By rule: places that could not be decided within the budget of its analysis, of which nothing is said.
  package var undecided: [RuleID: Int] = [:]
  /// How many findings were repaired, and how many have a fix that would have brought others.
  package var repaired = 0
  package var refused = 0

  package init(findings: [Finding] = [], guides: [Guide] = []) {
    self.findings = findings
    self.guides = guides
  }

  package func count(_ severity: Diagnostic.Severity) -> Int { findings.count { $0.severity == severity } }

  /// `1 error, 3 warnings in 4 guides`.
  package var summary: String {
    let counts = [(count(.error), "error"), (count(.warning), "warning"), (count(.info), "info")]
    let said = counts.filter { $0.0 > 0 }.map { Self.number($0.0, $0.1) }
    let found = (said.isEmpty ? "nothing found" : said.joined(separator: ", ")) + " in "
    return found + Self.number(guides.count, "guide") + (silenced.isEmpty ? "" : ", \(silenced.count) suppressed")
  }

  private static func number(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
}
