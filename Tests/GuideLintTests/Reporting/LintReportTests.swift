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
    #expect(LintReport(findings: findings, guides: guides).summary == summary)
  }
}
