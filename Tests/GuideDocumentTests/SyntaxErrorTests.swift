import Testing

@testable import GuideDocument

/// What is said of files that are not well formed, all of it in one run.
@Suite struct SyntaxErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var findings: [String]
    var words: [String]
    var testDescription: String { text }

    init(_ text: String, _ findings: [String], _ words: String...) {
      self.text = text
      self.findings = findings
      self.words = words
    }
  }

  static let open = "<guide xmlns=\"urn:guidepost:1\">"

  static let cases: [Case] = [
    Case("", ["1:1 xml-not-well-formed"], "the file is empty"),
    Case(" \n\t", ["1:1 xml-not-well-formed"], "the file is empty"),
    Case("hello", ["1:1 xml-not-well-formed"], "must begin with a tag"),
    Case("\(open)", ["1:1 xml-not-well-formed"], "<guide> is never closed; write </guide> before the end of the file"),
    Case(
      "\(open)<a><b></guide>", ["1:32 xml-not-well-formed", "1:35 xml-not-well-formed"], "write </a>", "write </b>"),
    Case("\(open)<step></stpe></guide>", ["1:38 xml-not-well-formed"], "</stpe> does not close <step>"),
    Case("\(open)</other></guide>", ["1:32 xml-not-well-formed"], "</other> closes nothing"),
    Case("\(open)</x></y></guide>", ["1:32 xml-not-well-formed", "1:36 xml-not-well-formed"], "</x>", "</y>"),
    Case("\(open)</guide><guide/>", ["1:41 xml-not-well-formed"], "stands after the end of the first element"),
    Case("\(open)</guide>more", ["1:40 xml-not-well-formed"], "nothing may follow"),
    Case("\(open)<a b=c/></guide>", ["1:35 xml-not-well-formed"], "the value of \"b\" in <a> needs quotes"),
    Case("\(open)<a b=”c”/></guide>", ["1:35 xml-not-well-formed"], "needs straight quotes: b=\"...\""),
    Case(
      "\(open)<step id=\"hot topic=\"safety\" urgent=\"true\"></step></guide>", ["1:42 xml-not-well-formed"],
      "the value of \"id\" in <step> has no closing quote; write id=\"hot\""),
    Case("\(open)<a b='\tc='d'/></guide>", ["1:35 xml-not-well-formed"], "has no closing quote; write b=''"),
    Case("\(open)<a b/></guide>", ["1:35 xml-not-well-formed"], "\"b\" in <a> has no value"),
    Case("\(open)<a b='1'c='2'/></guide>", ["1:40 xml-not-well-formed"], "a space is missing before \"c\""),
    Case("\(open)<a b='1/><c/></guide>", ["1:35 xml-not-well-formed"], "no closing quote"),
    Case("\(open)<a\n<c/></guide>", ["1:32 xml-not-well-formed", "2:1 xml-not-well-formed"], "<a>", "<a>"),
    Case(
      "\(open)a < b & c</guide>", ["1:34 xml-not-well-formed", "1:38 xml-not-well-formed"], "write &lt;", "write &amp;"),
    Case(
      "\(open)&nbsp;&quux;</guide>", ["1:32 xml-not-well-formed", "1:38 xml-not-well-formed"], "HTML's",
      "stands for nothing"),
    Case("\(open)&amp</guide>", ["1:32 xml-not-well-formed"], "write &amp;"),
    Case("\(open)&#xZZ;</guide>", ["1:32 xml-not-well-formed"], "a character's number"),
    Case("\(open)&#xFFFE;</guide>", ["1:32 xml-not-well-formed"], "no character that XML allows"),
    Case(
      "\(open)<when test=\"$a < 5\" next=\"b\"/></guide>", ["1:47 xml-not-well-formed"],
      "bare \"<\" may not stand in an attribute"),
    Case("\(open)<!-- a -- b --></guide>", ["1:39 xml-not-well-formed"], "may not hold \"--\""),
    Case("\(open)<!-- a </guide>", ["1:32 xml-not-well-formed"], "the comment never ends"),
    Case("\(open)<![CDATA[ a </guide>", ["1:32 xml-not-well-formed"], "the CDATA section never ends"),
    Case("\(open)a ]]> b</guide>", ["1:34 xml-not-well-formed"], "]]&gt;"),
    Case(" <?xml version=\"1.0\"?>\(open)</guide>", ["1:2 xml-not-well-formed"], "only at the very start"),
    Case("\(open)<a id='1' id='2'/></guide>", ["1:42 duplicate-attribute"], "\"id\" is written twice in <a>"),
    Case("<guide/>", ["1:1 wrong-namespace"], "<guide> has no namespace"),
    Case("<guide xmlns='urn:guidepost:2'/>", ["1:1 wrong-namespace"], "\"urn:guidepost:2\""),
    Case(
      "\(open)<b xmlns='urn:q'><c/></b><d xmlns='urn:q'/></guide>", ["1:32 wrong-namespace", "1:57 wrong-namespace"],
      "<b>", "<d>"),
    Case("\(open)<x:b/></guide>", ["1:32 wrong-namespace"], "needs no prefixes"),
    Case("<!DOCTYPE guide>\(open)</guide>", ["1:1 xml-doctype"], "may not have a DOCTYPE"),
    Case(
      "<!DOCTYPE guide [<!ENTITY a \"b\">]>\(open)&a;&b;</guide>", ["1:1 xml-doctype", "1:69 xml-not-well-formed"],
      "DOCTYPE", "&b;"),
    Case(
      "<!DOCTYPE g [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\(open)&x;</guide>",
      ["1:1 xml-doctype", "1:14 xml-external-entity"],
      "DOCTYPE", "would load another file"),
    Case(
      "<!DOCTYPE g [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>\(open)&b;</guide>",
      ["1:1 xml-doctype", "1:30 xml-entity-bomb"],
      "DOCTYPE", "made of other entities"),
    Case("<!doctype guide [", ["1:1 xml-doctype", "1:18 xml-not-well-formed"], "DOCTYPE", "must begin with a tag"),
    Case("<?xml version='1.0' encoding='latin1'?>\(open)</guide>", ["1:21 xml-encoding"], "says that it is \"latin1\""),
  ]

  @Test(arguments: cases)
  func `each mistake is told of once, at its place, in plain words`(_ sample: Case) {
    let result = DocumentReader().read(SourceFile(sample.text))
    let said = result.diagnostics.map { "\($0.place.start.line):\($0.place.start.column) \($0.rule)" }
    #expect(said == sample.findings, "\(result.diagnostics.map(\.message))")
    for (diagnostic, words) in zip(result.diagnostics, sample.words) {
      #expect(diagnostic.message.contains(words), "\(diagnostic.message)")
    }
  }

  @Test func `mistakes of every kind in one file are all told of in one run`() {
    let text = """
      <guide xmlns="urn:guidepost:1" id="g" version="1" xml:lang="en" start="a">
        <title>A & B</title>
        <step id="a" topic=x>
          <prompt>Is 1 < 2?</promt>
          <choice></option>
            <option id="y" next="z"label="q"><label>Yes</label>
          </choice>
        </step>
        <outcome id="z" id="y" result="answered"><prompt>&eacute;</prompt></outcome>
      </guide>
      """
    let said = findings(text)
    #expect(said.map { $0.prefix(while: { $0 != ":" }) } == ["2", "3", "4", "4", "5", "6", "6", "9", "9"])
  }

  @Test func `a fix for a bare ampersand or less-than makes the text what was meant`() throws {
    let text = Samples.guide("<step id=\"one\"><prompt>a & b < c&nbsp;d</prompt><goto next=\"end\"/></step>")
    var bytes = Array(text.utf8)
    for diagnostic in DocumentReader().check(SourceFile(text)).diagnostics.reversed() {
      let fix = try #require(diagnostic.fix)
      #expect(fix.isSafe)
      bytes.replaceSubrange(fix.place.bytes.range, with: fix.replacement.utf8)
    }
    let result = DocumentReader().check(SourceFile(String(decoding: bytes, as: UTF8.self)))
    #expect(result.diagnostics == [])
    #expect(result.document?.root.child(.step)?.child(.prompt)?.text == "a & b < c\u{a0}d")
  }

  @Test func `a document comes only where its tags can be trusted`() {
    func hasDocument(_ text: String) -> Bool { DocumentReader().read(SourceFile(text)).document != nil }
    #expect(hasDocument(Samples.small.replacing("Fine.", with: "a & b")))
    #expect(hasDocument("<!DOCTYPE guide>" + Samples.small))
    #expect(!hasDocument(Samples.small.replacing("</em>", with: "")))
    #expect(!hasDocument(Samples.small.replacing("id=\"one\"", with: "id=one")))
    #expect(!hasDocument(Samples.small + "<guide/>"))
  }

  @Test func `no more than a hundred problems are listed, and the rest is counted`() {
    let result = DocumentReader().read(SourceFile(Self.open + String(repeating: "&", count: 150) + "</guide>"))
    #expect(result.diagnostics.count == 101)
    #expect(result.diagnostics.last?.message.contains("more problems") == true)
  }
}
