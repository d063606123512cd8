import GuideDocument
import GuideGraph
import Testing

@testable import GuideLint

struct SuppressionTests {
  private static let single =
    "<step id=\"ask\"><prompt>P</prompt><choice><option id=\"y\" next=\"done\"><label>Y</label></option></choice></step>"
  private static let end = "<outcome id=\"done\" result=\"resolved\"><prompt>Done.</prompt></outcome>"

  /// What is left, and what is quiet.
  private func judge(_ body: String, today: String = "2026-06-15") -> (left: [String], quiet: [String]) {
    let file = SourceFile(path: "g.xml", bytes: Array(Example.frame(body + Self.end).utf8))
    let result = DocumentReader().check(file)
    guard let document = result.document else { return ([], []) }
    var settings = LintSettings()
    settings.today = CivilDate(today)
    let verdict = Linter(LintPolicy().rules, settings: settings).judge(
      Project(root: "", documents: [document], diagnostics: result.diagnostics), Library([document]))
    return (verdict.findings.map(\.rule.text), verdict.silenced.map(\.finding.rule.text))
  }

  private func comment(_ words: String) -> String { "<!-- guidepost-disable-next \(words) -->" }

  @Test func `a comment with a reason keeps the element after it quiet, with all it holds`() {
    let (left, quiet) = judge(comment("single-option: agreed") + Self.single)
    #expect(left == [] && quiet == ["single-option"])
  }

  @Test func `it keeps nothing quiet that stands elsewhere`() {
    let (left, quiet) = judge(Self.single + comment("single-option: agreed"))
    #expect(Set(left) == ["single-option", "unused-suppression"] && quiet == [])
  }

  @Test func `several rules can share a comment`() {
    let other =
      "<step id=\"lost\"><prompt>P</prompt><choice><option id=\"y\" next=\"done\"><label>Y</label></option></choice></step>"
    let ask = "<step id=\"ask\"><prompt>P</prompt><acknowledge next=\"done\"/></step>"
    let (left, quiet) = judge(ask + comment("single-option, unreachable-step: kept for later") + other)
    #expect(left == [] && Set(quiet) == ["single-option", "unreachable-step"])
  }

  @Test func `the last day counts, the day after does not`() {
    let body = comment("single-option: agreed until=2026-06-15") + Self.single
    #expect(judge(body).left == [])
    #expect(judge(body, today: "2026-06-16").left == ["suppression-expired", "single-option"])
  }

  @Test func `a day that is none is told of, and nothing is quiet`() {
    #expect(
      judge(comment("single-option: agreed until=2026-13-01") + Self.single).left
        == ["suppression-expired", "single-option"])
  }

  @Test(arguments: [
    "single-option", "single-option:", "single-option: until=2026-12-31", "single-option agreed with Legal",
  ])
  func `a reason is asked for`(_ words: String) {
    let (left, quiet) = judge(comment(words) + Self.single)
    #expect(left == ["suppression-without-reason"] && quiet == ["single-option"])
  }

  @Test func `what cannot be lowered cannot be made quiet`() {
    let body = comment("unknown-step: later") + Self.single.replacing("done", with: "nowhere")
    let (left, quiet) = judge(body)
    #expect(left.contains("unknown-step") && left.contains("unused-suppression"))
    #expect(!quiet.contains("unknown-step"))
  }

  @Test func `a rule that was not asked about does not make its comment useless`() throws {
    let file = SourceFile(
      path: "g.xml", bytes: Array(Example.frame(comment("single-option: x") + Self.single + Self.end).utf8))
    let document = try #require(DocumentReader().check(file).document)
    let rules = LintPolicy().rules.filter { $0.id != "single-option" }
    #expect(Linter(rules).findings(in: Project(root: "", documents: [document]), Library([document])) == [])
  }

  @Test func `a comment before the root covers the guide`() throws {
    let text = comment("single-option: a template") + Example.frame(Self.single + Self.end)
    let document = try #require(DocumentReader().check(SourceFile(path: "g.xml", bytes: Array(text.utf8))).document)
    #expect(
      Linter(LintPolicy().rules).findings(in: Project(root: "", documents: [document]), Library([document])) == [])
  }
}
