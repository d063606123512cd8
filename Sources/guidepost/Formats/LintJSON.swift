import GuideDocument
import GuideGraph
import GuideLint

/// The report as JSON, as Schemas/lint.schema.json describes it: one finding a line, every field always there.
struct LintJSON {
  private let report: LintReport
  private let index: SourceIndex
  private let view: LintView

  init(_ report: LintReport, _ view: LintView) {
    self.report = report
    self.view = view
    index = SourceIndex(report.findings)
  }

  var text: String {
    let findings = report.findings.map { value(of: $0).text }.joined(separator: ",\n")
    return "{\"findings\":[\(findings.isEmpty ? "" : "\n\(findings)\n")],\"summary\":\(summary.text)}"
  }

  private var summary: JSONValue {
    .object([
      "errors": .integer(Int64(report.count(.error))), "warnings": .integer(Int64(report.count(.warning))),
      "infos": .integer(Int64(report.count(.info))), "guides": .integer(Int64(report.guides.count)),
      "suppressed": .integer(Int64(report.silenced.count)),
    ])
  }

  private func value(of finding: Finding) -> JSONValue {
    let (start, end) = index.span(of: finding.place)
    return .object([
      "rule": .string(finding.rule.text), "severity": .string(finding.severity.rawValue),
      "certainty": .string(finding.certainty.rawValue), "file": .string(view.name(finding.place.file)),
      "line": .integer(Int64(start.line)), "column": .integer(Int64(start.column)),
      "endLine": .integer(Int64(end.line)), "endColumn": .integer(Int64(end.column)),
      "message": .string(finding.message), "guide": Self.text(finding.guide), "step": Self.text(finding.step),
      "subject": Self.text(finding.subject), "element": Self.text(finding.element),
      "witness": finding.witness.isEmpty ? .null : .array(finding.witness.map { .string($0.text) }),
      "fix": finding.fix.map(value(of:)) ?? .null,
    ])
  }

  private static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  private func value(of fix: Diagnostic.Fix) -> JSONValue {
    let (start, end) = index.span(of: fix.place)
    return .object([
      "summary": .string(fix.summary), "safe": .bool(fix.isSafe), "file": .string(view.name(fix.place.file)),
      "line": .integer(Int64(start.line)), "column": .integer(Int64(start.column)),
      "endLine": .integer(Int64(end.line)), "endColumn": .integer(Int64(end.column)),
      "replacement": .string(fix.replacement),
    ])
  }
}
