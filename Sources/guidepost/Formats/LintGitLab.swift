import GuideDocument
import GuideGraph
import GuideLint

/// A code quality report of GitLab: one finding a line.
struct LintGitLab {
  private let report: LintReport
  private let index: SourceIndex
  private let view: LintView

  init(_ report: LintReport, _ view: LintView) {
    self.report = report
    self.view = view
    index = SourceIndex(report.findings)
  }

  var text: String {
    let lines = zip(report.findings, FindingKey.keys(of: report.findings)).map { value(of: $0, $1).text }
    return lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n]"
  }

  private func value(of finding: Finding, _ key: FindingKey) -> JSONValue {
    let (start, end) = index.span(of: finding.place)
    return .object([
      "description": .string(finding.message), "check_name": .string(finding.rule.text),
      "fingerprint": .string(key.fingerprint), "severity": .string(Self.severity(of: finding)),
      "location": .object([
        "path": .string(Self.relative(view.name(finding.place.file))),
        "lines": .object(["begin": .integer(Int64(start.line)), "end": .integer(Int64(end.line))]),
      ]),
    ])
  }

  private static func severity(of finding: Finding) -> String {
    switch finding.severity {
    case .error: Rule.byID[finding.rule]?.isFixed == true ? "blocker" : "critical"
    case .warning: "minor"
    case .info: "info"
    }
  }

  static func relative(_ path: String) -> String { path.hasPrefix("./") ? String(path.dropFirst(2)) : path }
}
