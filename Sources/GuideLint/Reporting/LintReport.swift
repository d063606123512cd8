package import GuideDocument

/// What a run has to say, after the author's wishes were heard.
package struct LintReport: Sendable {
  package var findings: [Finding]
  /// How many guides were looked at.
  package var guides: Int
  /// Findings that a comment or a baseline keeps quiet.
  package var suppressed = 0

  package init(findings: [Finding], guides: Int) {
    self.findings = findings
    self.guides = guides
  }

  package func count(_ severity: Diagnostic.Severity) -> Int { findings.count { $0.severity == severity } }

  /// `1 error, 3 warnings in 4 guides`.
  package var summary: String {
    let counts = [(count(.error), "error"), (count(.warning), "warning"), (count(.info), "info")]
    let said = counts.filter { $0.0 > 0 }.map { Self.number($0.0, $0.1) }
    return (said.isEmpty ? "nothing found" : said.joined(separator: ", ")) + " in " + Self.number(guides, "guide")
  }

  private static func number(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
}
