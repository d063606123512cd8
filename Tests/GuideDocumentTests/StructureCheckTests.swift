import Testing

@testable import GuideDocument

/// What the content table says of documents that are well formed.
@Suite struct StructureCheckTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var inside: String
    var findings: [String]
    var testDescription: String { inside }

    init(_ inside: String, _ findings: String...) {
      self.inside = inside
      self.findings = findings
    }
  }

  /// What stands in `<step id="one">` beside a prompt and a `goto`, or for a whole child of `guide` what begins with `!`.
  static let cases: [Case] = [
    Case("<opton/>", "unknown-element: there is no element <opton>; did you mean <option>?"),
    Case("<hepl>x</hepl>", "unknown-element: there is no element <hepl>; did you mean <help>?"),
    Case("<zzzzzz/>", "unknown-element: there is no element <zzzzzz>; <step> may hold <title>"),
    Case(
      "<assign name=\"a\" vlaue=\"1\"/>",
      "unknown-attribute: <assign> has no attribute \"vlaue\"; did you mean \"value\"?"),
    Case(
      "<assign name=\"a\" value=\"1\" q=\"1\"/>",
      "unknown-attribute: <assign> has no attribute \"q\"; it has name and value"),
    Case("<assign name=\"a\"/>", "missing-attribute: <assign> needs value=\"...\""),
    Case("<assign name=\"a b\" value=\"1\"/>", "invalid-id: name=\"a b\" is no id; an id begins with a letter"),
    Case(
      "<noinput after=\"5min\" next=\"end\"/>",
      "bad-attribute-value: after=\"5min\" is no duration; did you mean \"PT5M\"?"),
    Case(
      "<noinput after=\"30 days\" next=\"end\"/>",
      "bad-attribute-value: after=\"30 days\" is no duration; did you mean \"P30D\"?"),
    Case(
      "<noinput after=\"5 moons\" next=\"end\"/>",
      "bad-attribute-value: after=\"5 moons\" is no duration; write one such as PT20M"),
    Case(
      "<say verbatim=\"yes\">x</say>",
      "bad-attribute-value: verbatim=\"yes\" is no value it can have; did you mean \"true\"?"),
    Case("<say verbatim=\"da\">x</say>", "bad-attribute-value: verbatim=\"da\" is no yes or no; write true or false"),
    Case("<nomatch count=\"0\"/>", "bad-attribute-value: count=\"0\" is no whole number from 1"),
    Case(
      "<note><link href=\"javascript:x\">y</link></note>",
      "script-url: href=\"javascript:x\" is no address that a guide may link to"),
    Case(
      "<option id=\"a\"><label>A</label></option>",
      "wrong-children: <option> may not stand in <step>; it may stand in <choice>"),
    Case(
      "<desk id=\"d\"/>", "wrong-children: <desk> may not stand in <step>; it may only be the first element of a file"),
    Case(
      "<prompt>Again</prompt>", "wrong-children: <step> may hold only one <prompt>; delete one or put them together"),
    Case(
      "<acknowledge next=\"end\"/>",
      "wrong-children: <step> may hold only one of <choice>, <field>, <form>, <acknowledge> and <goto>; it already has <"
    ),
    Case("hello", "stray-text: the text \"hello\" stands in <step>, which holds elements only; put it in a <prompt>"),
    Case(
      "<assign name=\"a\" value=\"1\">x</assign>",
      "stray-text: the text \"x\" stands in <assign>, which holds nothing; delete it"),
    Case("<title> </title>", "bad-attribute-value: <title> is empty; write its text or delete it"),
    Case("!<step id=\"x\"><prompt/></step>", "dead-end: <step> \"x\" needs exactly one of <choice>, <field>"),
    Case("!<step id=\"x\"><goto next=\"end\"/></step>", "wrong-children: <step> \"x\" needs a <prompt>"),
    Case("!<decide id=\"x\"/>", "wrong-children: <decide> \"x\" needs at least one <when>"),
    Case(
      "!<objection id=\"x\"><label>L</label></objection>",
      "wrong-children: <objection> \"x\" needs at least one of <step>"),
    Case(
      "!<review-by>2026-02-30</review-by>",
      "bad-attribute-value: \"2026-02-30\" in <review-by> is no date; write one such as"),
    Case(
      "!<handoff id=\"h\" queue=\"q\" priority=\"urgnt\"><prompt/></handoff>",
      "bad-attribute-value: priority=\"urgnt\" is no value it can have; did you mean \"urgent\"?"),
    Case(
      "!<handoff id=\"h\" queue=\"q\" priority=\"soon\"><prompt/></handoff>",
      "bad-attribute-value: priority=\"soon\" is no value it can have; write normal or urgent"),
    Case("!<title>Second</title>", "wrong-children: <guide> may hold only one <title>"),
    Case(
      "!<step id=\"x\"><prompt/><choice><option id=\"a\"><label>A</label><label audience=\"agent\">B</label><label>C</label></option>"
        + "</choice></step>", "wrong-children: <option> has two <label> with no audience; keep one"),
  ]

  private func guide(_ sample: Case) -> String {
    let step =
      "<step id=\"one\"><prompt>P</prompt>\(sample.inside.hasPrefix("!") ? "" : sample.inside)<goto next=\"end\"/></step>"
    return Samples.guide(step + (sample.inside.hasPrefix("!") ? String(sample.inside.dropFirst()) : ""))
  }

  @Test(arguments: cases)
  func `each difference from the table is said in the author's words`(_ sample: Case) {
    let said = DocumentReader().check(SourceFile(guide(sample))).diagnostics
    // A misplaced element is judged inside as well.
    let outer = said.filter {
      !["missing-attribute", "wrong-children"].contains($0.rule) || !$0.message.hasPrefix("<opt")
        || $0.message.contains("stand") || $0.message.contains("two")
    }
    #expect(outer.count == sample.findings.count, "\(said.map(\.message))")
    for (diagnostic, words) in zip(outer, sample.findings) {
      #expect("\(diagnostic.rule): \(diagnostic.message)".hasPrefix(words), "\(diagnostic.rule): \(diagnostic.message)")
      #expect(diagnostic.severity == .error)
    }
  }

  @Test func `every problem of a document is told of in one run and in its order`() {
    let text = """
      <guide xmlns="urn:guidepost:1" id="g g" xml:lang="e" verison="1">stray
        <step id="a" urgent="maybe"><promt>x</promt><choice/><goto next="b"/></step>
        <step/>
      </guide>
      """
    #expect(
      findings(text) == [
        "1:1 missing-start", "1:1 wrong-children", "1:36 invalid-id", "1:51 bad-attribute-value",
        "1:54 unknown-attribute",
        "1:66 stray-text", "2:24 bad-attribute-value", "2:31 unknown-element", "2:47 wrong-children",
        "2:56 wrong-children",
        "3:3 missing-attribute", "3:3 wrong-children", "3:3 dead-end",
      ])
  }

  @Test func `a guide that does not say where it starts has a rule of its own`() {
    #expect(findings(Samples.small.replacing(" start=\"one\"", with: "")) == ["1:1 missing-start"])
  }

  @Test func `a root that is none of ours is the only thing said`() {
    #expect(
      messages("<gude xmlns=\"urn:guidepost:1\"><x/></gude>") == ["there is no element <gude>; did you mean <guide>?"])
    #expect(
      messages("<step xmlns=\"urn:guidepost:1\"/>")[0].hasPrefix(
        "<step> may not be the first element of a file; it may stand in <guide>"))
  }

  @Test func `what stands in an element of another namespace is not judged`() {
    let text = Samples.guide(
      "<step id=\"one\"><prompt/><goto next=\"end\"/></step><x:a xmlns:x=\"urn:x\"><step/><x:b c=\"1\"/></x:a>")
    #expect(findings(text) == ["2:50 wrong-namespace"])
  }

  @Test func `where the schema lies may be said, other foreign attributes may not`() {
    let xsi = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
    func with(_ attribute: String) -> [String] {
      findings(Samples.small.replacing(" id=\"small\"", with: " id=\"small\" \(xsi) \(attribute)")).map {
        String($0.drop { $0 != " " })
      }
    }
    #expect(with("xsi:schemaLocation=\"urn:guidepost:1 guidepost.xsd\"") == [])
    #expect(with("xsi:type=\"x\"") == [" unknown-attribute"])
    #expect(with("xml:space=\"preserve\"") == [" unknown-attribute"])
  }

  @Test func `a safe fix renames both tags, attributes and words`() throws {
    let text = Samples.guide(
      "<step id=\"one\" urgnt=\"true\"><prompt/><hepl>x <em>y</em></hepl><say verbatim=\"yes\"/><goto next=\"end\"/></step>"
    )
    var bytes = Array(text.utf8)
    let said = DocumentReader().check(SourceFile(text)).diagnostics
    #expect(said.count == 3)
    for diagnostic in said.reversed() {
      let fix = try #require(diagnostic.fix)
      #expect(fix.isSafe)
      bytes.replaceSubrange(fix.place.bytes.range, with: fix.replacement.utf8)
    }
    let fixed = String(decoding: bytes, as: UTF8.self)
    #expect(findings(fixed) == [])
    #expect(fixed.contains("urgent=\"true\"><prompt/><help>x <em>y</em></help><say verbatim=\"true\"/>"))
  }

  @Test func `diagnostics say what the customer would suffer`() {
    let said = DocumentReader().check(SourceFile(Samples.guide("<step id=\"one\"><prompt/></step>"))).diagnostics
    #expect(said.map(\.consequence) == ["the conversation would stop here"])
  }

  @Test func `a file of nothing but differences is given up on with a word`() {
    let strange = (0..<12_000).map { "<x\($0)/>" }.joined()
    let said = DocumentReader().check(SourceFile(Samples.guide(strange + String(repeating: "<goto/>", count: 12_000))))
      .diagnostics
    #expect(said.count < 5 * ReadingLimits.differences)
    #expect(said.filter { $0.message.contains("more problems than can be listed") }.count == 1)
  }
}
