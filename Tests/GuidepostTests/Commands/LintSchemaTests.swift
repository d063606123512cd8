import Foundation
import GuideDocument
import GuideGraph
import GuideLint
import Testing

@testable import guidepost

/// `guidepost lint --format json` against Schemas/lint.schema.json and a validator that is not ours.
@Suite(.enabled(if: JSONSchema.python != nil, "needs Python's jsonschema: make setup-tests"))
struct LintSchemaTests {
  /// The report of every bad example of every rule.
  private static let reports: [JSONValue] = Rule.all.flatMap(\.bad).compactMap { (example: Example) -> JSONValue? in
    let results = example.marked.map { DocumentReader().check($0.file) }
    let documents = results.compactMap(\.document)
    let project = Project(root: "", documents: documents, diagnostics: results.flatMap(\.diagnostics))
    var settings = LintSettings()
    settings.today = CivilDate("2026-11-25")
    let findings = Linter(settings: settings).findings(in: project, Library(documents))
    // What only a baseline or the policy can say is in no report of an example.
    guard !findings.isEmpty else { return nil }
    return JSONValue(parsing: LintJSON(LintReport(findings: findings), LintView()).text)
  }

  @Test func `every report is valid`() throws {
    let shipped = try #require(JSONValue(parsing: CommandLineRun(["lint", "--format", "json", "Guides"]).printed))
    let verdicts = try JSONSchema.verdicts(Self.reports + [shipped], by: "lint.schema.json")
    for (report, verdict) in zip(Self.reports, verdicts) { #expect(verdict == nil, "\(report.text)") }
    #expect(verdicts.last == .some(nil))
    #expect(Self.reports.count >= 60 && Self.reports.allSatisfy { $0["findings"]?.items.isEmpty == false })
  }

  @Test func `a report that lacks a field or has another is invalid`() throws {
    let report = try #require(Self.reports.first { $0["findings"]?.items.first?["fix"] != .null })
    let finding = try #require(report["findings"]?.items.first)
    var mutants = [report.with("extra", 1), report.with("summary", nil), report.with("findings", .null)]
    for name in finding.names { mutants.append(report.with("findings", [finding.with(name, nil)])) }
    for name in ["rule", "severity", "line", "column", "message", "witness", "fix"] {
      mutants.append(report.with("findings", [finding.with(name, 0)]))
    }
    for name in report["summary"]?.names ?? [] {
      mutants.append(report.with("summary", report["summary"]?.with(name, nil)))
    }
    for verdict in try JSONSchema.verdicts(mutants, by: "lint.schema.json") { #expect(verdict != nil) }
  }
}
