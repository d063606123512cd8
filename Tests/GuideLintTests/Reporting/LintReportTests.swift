import GuideDocument
import GuideGraph
import Testing

@testable import GuideLint

struct LintReportTests {
  @Test(
    arguments: [
      ([], 0, "nothing found in 0 guides"), ([.error], 1, "1 error in 1 guide"),
      ([.error, .warning, .warning, .warning], 4, "1 error, 3 warnings in 4 guides"),
      ([.info, .warning], 2, "1 warning, 1 info in 2 guides"),
    ] as [([Diagnostic.Severity], Int, String)])
  func `the summary counts what there is`(_ severities: [Diagnostic.Severity], guides: Int, summary: String) {
    let place = Diagnostic.Place(SourceFile(path: "a.xml", bytes: []), ByteRange(0, 0))
    let findings = severities.map { Finding("r", $0, .proved, "m", at: place) }
    let document = DocumentReader().check(SourceFile(path: "g.xml", bytes: Array("<guide/>".utf8))).document
    let looked = Array(repeating: document.map { LintReport.Guide($0) }, count: guides).compactMap { $0 }
    var report = LintReport(findings: findings, guides: looked)
    #expect(report.summary == summary)
    report.silenced = findings.map { Silenced($0, by: .baseline) }
    #expect(report.summary == summary + (findings.isEmpty ? "" : ", \(findings.count) suppressed"))
  }
}
