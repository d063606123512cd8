import GuideDocument
import GuideGraph
import Testing

@testable import GuideLint

struct LinterTests {
  private static let end = "<outcome id=\"done\" result=\"resolved\"><prompt>Done.</prompt></outcome>"

  @Test func `a finding knows its guide, step, element and the name in question`() throws {
    let found = findings(
      """
      <step id="ask"><prompt>P</prompt>
        <choice><option id="y" next="done"><label>Yes</label></option><option id="n" next="dune"><label>No</label></option></choice>
      </step>
      """ + Self.end)
    let finding = try #require(found.first)
    #expect(found.map(\.rule) == ["unknown-step"])
    #expect(finding.guide == "help" && finding.step == "ask" && finding.subject == "dune")
    #expect(finding.element == "guide/step[ask]/choice/option[n]")
    #expect(finding.fix?.replacement == "done")
  }

  @Test func `of two guides with one id both are looked at`() {
    let other = Example.frame("<step id=\"ask\"><prompt>P</prompt><acknowledge next=\"ask\"/></step>" + Self.end)
    let found = Example.guide(
      "<step id=\"ask\"><prompt>P</prompt><acknowledge next=\"done\"/></step>" + Self.end, beside: [other]
    )
    .findings
    #expect(found.contains { $0.rule == "duplicate-id" && $0.place.file.path == "other-1.xml" })
    #expect(found.contains { $0.rule == "loop-without-exit" || $0.rule == "no-path-to-outcome" })
  }

  @Test func `what reading reports is given its guide and step too`() throws {
    let found = findings("<step id=\"ask\"><prompt>P</prompt><acknowledge next=\"done\" nxt=\"x\"/></step>" + Self.end)
    #expect(
      found.map { "\($0.rule) \($0.guide ?? "") \($0.step ?? "") \($0.element ?? "")" }
        == ["unknown-attribute help ask guide/step[ask]/acknowledge"])
  }

  @Test func `findings come by path and place, the same every time`() {
    let sources = (0..<5).map { number in
      Example.frame(
        "<step id=\"ask\"><prompt>P</prompt><acknowledge next=\"a\"/><noinput after=\"x\" next=\"b\"/></step>",
        id: "g\(number)")
    }
    func found(_ sources: [String]) -> [String] {
      let results = sources.map { source in
        let id = source.split(separator: "id=\"")[1].prefix { $0 != "\"" }
        return DocumentReader().check(SourceFile(path: "\(id).xml", bytes: Array(source.utf8)))
      }
      let documents = results.compactMap(\.document)
      let project = Project(root: "", documents: documents, diagnostics: results.flatMap(\.diagnostics))
      return Linter(LintPolicy().rules).findings(in: project, Library(documents)).map { "\($0.spot) \($0.rule)" }
    }
    let first = found(sources)
    #expect(first.count == 15)
    #expect(first == first.sorted { $0.prefix { $0 != " " } < $1.prefix { $0 != " " } })
    #expect(found(sources.reversed()) == first)
  }

  @Test func `one finding is told once`() {
    let phrases = "<phrases xmlns=\"urn:guidepost:1\" xml:lang=\"en\"><phrase id=\"hi\">{$nobody}</phrase></phrases>"
    let example = Example.guide(
      "<step id=\"ask\"><prompt><phrase ref=\"hi\"/></prompt><help><phrase ref=\"hi\"/></help><acknowledge next=\"done\"/></step>"
        + Self.end,
      beside: [phrases])
    #expect(example.findings.map(\.rule) == ["undefined-variable"])
    #expect(example.findings.map(\.place.file.path) == ["other-1.xml"])
  }

  @Test func `a rule that is left out says nothing, also of what reading found`() {
    let example = Example.guide("<step id=\"ask\"><prompt>P</prompt><acknowledge next=\"dune\"/></step>" + Self.end)
    #expect(example.findings.map(\.rule).sorted() == ["unknown-step"])
    let results = example.marked.map { DocumentReader().check($0.file) }
    let documents = results.compactMap(\.document)
    let rules = LintPolicy().rules.filter { $0.id != "unknown-step" }
    let found = Linter(rules).findings(in: Project(root: "", documents: documents), Library(documents))
    #expect(found.map(\.rule) == ["unreachable-step"])
  }

  @Test func `what follows from a finding is not told beside it`() {
    let guide = Example.frame(
      """
      <step id="ask"><prompt>P</prompt><acknowledge next="tisp"/></step>
      <step id="tips"><prompt>P</prompt><acknowledge next="more"/></step>
      <step id="more"><prompt>P</prompt><acknowledge next="done"/></step>
      """ + Self.end)
    let walk = { (step: String) in
      """
      <walk xmlns="urn:guidepost:1" guide="help" at="2026-12-01T10:00:00+00:00">
        <answer step="\(step)" value="done"/><expect outcome="done"/>
      </walk>
      """
    }
    let told = { (guide: String, walk: String) in
      Example(guide, beside: [walk]).findings.map { "\($0.rule) \($0.subject ?? "")" }
    }
    #expect(told(guide, walk("tisp")) == ["unknown-step tisp"])
    #expect(told(guide, walk("tipps")) == ["unknown-step tisp", "test-refers-missing tipps"])
    #expect(told(guide.replacing("</step>\n", with: "</stpe>\n"), walk("tips")).allSatisfy { $0.hasPrefix("xml") })
    let broken = Example(guide.replacing("</title>", with: ""), beside: [walk("ask")])
    #expect(broken.findings.map(\.rule) == ["xml-not-well-formed"])
    let less = "<decide id=\"ask\"><when test=\"1 < 2\" next=\"done\"/><otherwise next=\"done\"/></decide>"
    #expect(findings(less + Self.end).map(\.rule) == ["xml-not-well-formed"])
    #expect(
      Example(Example.frame(Self.end, start: "done"), beside: [walk("ask").replacing("help", with: "halp")])
        .findings.map(\.message) == ["there is no guide \"halp\"; did you mean \"help\"?"])
  }

  @Test func `a step behind another whose ways are not known says so`() throws {
    let found = findings(
      """
      <step id="ask"><prompt>P</prompt></step>
      <step id="tips"><prompt>P</prompt><acknowledge next="done"/></step>
      """ + Self.end)
    let tips = try #require(found.first { $0.rule == "unreachable-step" })
    #expect(tips.related.map(\.note) == ["where \"ask\" leads is not fully known; perhaps here"])
    let clear = findings(
      "<step id=\"ask\"><prompt>P</prompt><acknowledge next=\"done\"/></step>"
        + "<step id=\"tips\"><prompt>Q</prompt><acknowledge next=\"done\"/></step>" + Self.end)
    #expect(clear.map(\.rule) == ["unreachable-step"] && clear[0].related.isEmpty)
  }

  @Test func `a step that stands in another is told where it stands`() throws {
    let found = findings(
      """
      <step id="ask"><prompt>P</prompt><acknowledge next="tips"/>
        <step id="tips"><prompt>P</prompt><acknowledge next="done"/></step>
      </step>
      """ + Self.end)
    let missing = try #require(found.first { $0.rule == "unknown-step" })
    #expect(missing.related.map(\.note) == ["\"tips\" stands where no step may stand, here"])
  }

  @Test func `what may be meant by a name that is missing is not to be deleted`() throws {
    let ask = { (name: String) in
      "<variable name=\"usage\" type=\"integer\"/><step id=\"ask\"><prompt>P</prompt><field assign=\"\(name)\" next=\"done\"/></step>"
    }
    let renamed = try #require(findings(ask("use") + Self.end).first { $0.rule == "unused-variable" })
    #expect(renamed.fix == nil && renamed.related.map(\.note) == ["$use is used and not declared"])
    let slip = try #require(findings(ask("usege") + Self.end).first { $0.rule == "unused-variable" })
    #expect(slip.fix != nil && slip.related.isEmpty)
    let phrases =
      "<phrases xmlns=\"urn:guidepost:1\" xml:lang=\"en\"><phrase id=\"care-phone\">Call.</phrase></phrases>"
    let call = Example.guide(
      "<step id=\"ask\"><prompt><phrase ref=\"care-number\"/></prompt><acknowledge next=\"done\"/></step>" + Self.end,
      beside: [phrases])
    let unused = try #require(call.findings.first { $0.rule == "unused-definition" })
    #expect(unused.fix == nil && unused.related.map(\.note) == ["the phrase \"care-number\" is used and not there"])
  }

  @Test func `a misspelt element may lead where nothing else does`() {
    let found = findings(
      """
      <step id="ask"><prompt>P</prompt>
        <choice><option id="y" next="done"><label>Yes</label></option>
        <option id="n" next="done"><label>No</label></option><opton id="u" next="tips"><label>?</label></opton></choice>
      </step>
      <step id="tips"><prompt>P</prompt><acknowledge next="more"/></step>
      <step id="more"><prompt>P</prompt><acknowledge next="done"/></step>
      """ + Self.end)
    #expect(found.map(\.rule) == ["unknown-element"])
  }

  @Test func `a test with an error still leads somewhere`() {
    let found = findings(
      """
      <decide id="ask"><when test="1 +" next="tips"/><otherwise next="done"/></decide>
      <step id="tips"><prompt>P</prompt><acknowledge next="done"/></step>
      """ + Self.end)
    #expect(found.map(\.rule) == ["expression-syntax"])
  }

  @Test func `a file that is no XML is a finding, and the other guides are looked at`() {
    let example = Example(
      "<guide><step></guide>",
      beside: [Example.frame("<step id=\"ask\"><prompt>P</prompt><acknowledge next=\"x\"/></step>")])
    #expect(Set(example.findings.map(\.rule.text)).isSuperset(of: ["xml-not-well-formed", "unknown-step"]))
  }

  @Test func `twenty thousand steps in a row are linted without deep recursion`() {
    let count = 20_000
    let steps = (0..<count).map { number in
      "<step id=\"s\(number)\"><prompt>P</prompt><goto next=\"\(number + 1 < count ? "s\(number + 1)" : "done")\"/></step>"
    }.joined(separator: "\n")
    #expect(findings(steps + Self.end, start: "s0").map(\.rule) == [])
  }
}
