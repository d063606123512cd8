import GuideDocument
import GuideGraph
import GuideLint
import Testing

@testable import guidepost

struct LintForCITests {
  private let a = SourceFile(path: "a.xml", bytes: Array("<a/>\n<b/>\n".utf8))
  private let b = SourceFile(path: "b.xml", bytes: Array("<a/>\n<b/>\n".utf8))

  private func finding(
    _ severity: Diagnostic.Severity, _ file: SourceFile, _ message: String = "m", rule: RuleID = "single-option"
  ) -> Finding {
    Finding(rule, severity, .proved, message, at: .init(file, ByteRange(5, 6)))
  }

  @Test func `GitHub is told errors first, and the first of each file before the second of any`() {
    let findings = [
      finding(.warning, a, "w1"), finding(.error, a, "e1"), finding(.error, a, "e2"), finding(.info, b, "i1"),
      finding(.error, b, "e3"),
    ]
    let lines = LintGitHub(LintReport(findings: findings), LintView()).text.split(separator: "\n")
    #expect(lines.map { $0.suffix(2) } == ["e1", "e3", "e2", "w1", "i1", "es"])
    #expect(lines[4].hasPrefix("::notice "))
  }

  @Test func `GitHub's signs are escaped in data, and two more in properties`() {
    #expect(LintGitHub.escapedData("50%:a,b\r\nc") == "50%25:a,b%0D%0Ac")
    #expect(LintGitHub.escapedProperty("50%:a,b") == "50%25%3Aa%2Cb")
  }

  @Test func `no two findings of a report have one fingerprint`() throws {
    let findings = (0..<50).map { finding(.error, $0 < 25 ? a : b, "message \($0 % 5)") }
    let json = try #require(JSONValue(parsing: LintGitLab(LintReport(findings: findings), LintView()).text))
    guard case .array(let entries) = json else { return }
    #expect(Set(entries.compactMap { $0["fingerprint"]?.string }).count == 50)
  }

  @Test func `a path for GitLab has no leading dot`() { #expect(LintGitLab.relative("./a/b.xml") == "a/b.xml") }

  @Test func `SARIF keeps the worst five thousand and says what it leaves out`() throws {
    let many = (0..<4_000).map { finding(.warning, a, "w\($0)") } + (0..<3_000).map { finding(.error, b, "e\($0)") }
    var report = LintReport(findings: many)
    report.silenced = [Silenced(finding(.error, a), by: .baseline)]
    let sarif = LintSARIF(report, LintView())
    #expect(sarif.omission == "SARIF: 2001 of 7001 results are left out, the least severe ones; GitHub keeps 5000")
    let run = try #require(JSONValue(parsing: sarif.text))["runs"].flatMap(Self.first)
    guard case .array(let results)? = run?["results"] else { return }
    #expect(results.count == 5_000 && results.count { $0["level"] == "error" } == 3_000)
    #expect(results[0]["level"] == "error" && results[4_999]["level"] == "warning")
    #expect(sarif.text.contains("2001 of 7001 results are left out"))
  }

  private static func first(_ value: JSONValue) -> JSONValue? {
    guard case .array(let items) = value else { return nil }
    return items.first
  }

  @Test func `a JUnit case fails by what the run fails by`() {
    let report = LintReport(findings: [finding(.warning, a)])
    var view = LintView()
    #expect(
      LintJUnit(report, view).text.contains("failures=\"0\"") && !LintJUnit(report, view).text.contains("<failure"))
    view.failing = .warning
    #expect(LintJUnit(report, view).text.contains("<failure message=\"m\" type=\"single-option\">"))
    view.failing = nil
    #expect(!LintJUnit(report, view).text.contains("<failure"))
  }

  @Test func `what XML cannot hold is replaced`() {
    #expect(LintJUnit.escaped("<a&\"\u{1}\u{FFFE}>") == "&lt;a&amp;&quot;\u{FFFD}\u{FFFD}&gt;")
  }

  @Test func `people read three of a kind and where the others are`() {
    let text = String(repeating: "<x/>\n", count: 20)
    let file = SourceFile(path: "g.xml", bytes: Array(text.utf8))
    let findings = (0..<16).map { number in
      Finding("single-option", .warning, .proved, "m\(number)", at: .init(file, ByteRange(number * 5, number * 5 + 2)))
    }
    let shown = LintText(LintReport(findings: findings), LintView()).text
    #expect(shown.contains("g.xml:3:1: warning: m2") && !shown.contains("g.xml:4:1: warning"))
    #expect(shown.contains("= and 13 more like it in this file: 4:1, 5:1, 6:1, 7:1, 8:1, 9:1, 10:1, 11:1, ..."))
    let few = LintText(LintReport(findings: Array(findings.prefix(5))), LintView()).text
    #expect(few.contains("g.xml:5:1: warning: m4") && !few.contains("more like it"))
  }
}
