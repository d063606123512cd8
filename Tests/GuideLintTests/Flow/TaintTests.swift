import GuideGraph
import Testing

@testable import GuideLint

struct TaintTests {
  /// What the text of the outcome shows of a secret.
  private func shown(_ text: String, after assign: String = "") throws -> VariableName? {
    let study = try study(
      """
      <variable name="card" type="text" privacy="secret" purpose="p" retain="P1D"/>
      <variable name="copy" type="text" privacy="open"/><variable name="long" type="boolean"/>
      <step id="ask"><prompt>P</prompt>\(assign)<field assign="card" next="end"/></step>
      <outcome id="end" result="resolved"><prompt>{\(text)}</prompt></outcome>
      """)
    let taint = Taint(study, sources: ["card"], cleans: ["mask"])
    let node = try #require(study.guide.index(of: "end")).offset
    let text = try #require(study.guide.steps[node].words.first)
    return taint.variable(shownBy: try #require(text.expressions.first), at: node)?.name
  }

  @Test(arguments: ["$card", "concat('No. ', $card)", "if ($long) then $card else 'x'", "upper-case($card)"])
  func `what shows a part of it shows it`(_ expression: String) throws {
    #expect(try shown(expression) == "card")
  }

  @Test(arguments: ["mask($card, 4)", "if ($card = 'x') then 'y' else 'z'", "'x'", "$copy"])
  func `what is masked, compared or another is not shown`(_ expression: String) throws {
    #expect(try shown(expression) == nil)
  }

  @Test func `a copy carries it on, a masked copy does not`() throws {
    #expect(try shown("$copy", after: "<assign name=\"copy\" value=\"$card\"/>") == "copy")
    #expect(try shown("$copy", after: "<assign name=\"copy\" value=\"mask($card, 4)\"/>") == nil)
  }

  /// Whether the outcome shows `copy`, which holds the secret once `first` was passed.
  private func isShown(after steps: String, first: String = "next") throws -> Bool {
    let study = try study(
      """
      <variable name="card" type="text" privacy="secret" purpose="p" retain="P1D"/>
      <variable name="copy" type="text" privacy="open"/>
      <step id="ask"><prompt>P</prompt><assign name="copy" value="$card"/><field assign="card" next="\(first)"/></step>
      \(steps)<outcome id="end" result="resolved"><prompt>{$copy}</prompt></outcome>
      """)
    let taint = Taint(study, sources: ["card"], cleans: ["mask"])
    let node = try #require(study.guide.index(of: "end")).offset
    let text = try #require(study.guide.steps[node].words.first)
    return taint.variable(shownBy: try #require(text.expressions.first), at: node) != nil
  }

  private static let clean = "<assign name=\"copy\" value=\"'x'\"/>"

  @Test func `one way on which it is carried on is enough`() throws {
    let fork = { (one: String, other: String) in
      """
      <step id="next"><prompt>P</prompt><choice><option id="a" next="\(one)"><label>A</label></option>\
      <option id="b" next="\(other)"><label>B</label></option></choice></step>
      <step id="clean"><prompt>P</prompt>\(Self.clean)<acknowledge next="end"/></step>
      """
    }
    #expect(try isShown(after: fork("end", "clean")))
    #expect(try isShown(after: fork("clean", "end")))
    #expect(try !isShown(after: fork("clean", "clean")))
  }

  @Test func `ways that carry on different copies carry on both`() throws {
    let study = try study(
      """
      <variable name="card" type="text" privacy="secret" purpose="p" retain="P1D"/>
      <variable name="one" type="text" privacy="open"/><variable name="two" type="text" privacy="open"/>
      <step id="ask"><prompt>P</prompt><choice><option id="a" next="first"><label>A</label></option>\
      <option id="b" next="second"><label>B</label></option></choice></step>
      <step id="first"><prompt>P</prompt><assign name="one" value="$card"/><acknowledge next="end"/></step>
      <step id="second"><prompt>P</prompt><assign name="two" value="$card"/><acknowledge next="end"/></step>
      <outcome id="end" result="resolved"><prompt>{$one} {$two}</prompt></outcome>
      """)
    let taint = Taint(study, sources: ["card"], cleans: [])
    let node = try #require(study.guide.index(of: "end")).offset
    let expressions = try #require(study.guide.steps[node].words.first).expressions
    #expect(expressions.compactMap { taint.variable(shownBy: $0, at: node)?.name } == ["one", "two"])
  }

  @Test func `a remedy may be passed, so it cleans nothing`() throws {
    let step = { (remedy: String, ask: String) in
      "<step id=\"next\"\(remedy)><prompt>P</prompt>\(ask)</step>"
    }
    let remedy = " remedy=\"restart\""
    let cleaned = "\(Self.clean)<acknowledge next=\"end\"/>"
    let asked = "<field assign=\"copy\" next=\"end\"/>"
    #expect(try !isShown(after: step("", cleaned)))
    #expect(try isShown(after: step(remedy, cleaned)))
    #expect(try !isShown(after: step("", asked)))
    #expect(try isShown(after: step(remedy, asked)))
  }

  @Test func `what is assigned where a question is left out carries it on`() throws {
    let body = """
      <step id="next"><prompt>P</prompt><assign name="copy" value="$card"/><choice optional="true" next="end">\
      <option id="a" next="clean"><label>A</label></option><option id="b" next="clean"><label>B</label></option></choice></step>
      <step id="clean"><prompt>P</prompt>\(Self.clean)<acknowledge next="end"/></step>
      """
    let first = "<step id=\"first\"><prompt>P</prompt>\(Self.clean)<acknowledge next=\"next\"/></step>"
    #expect(try isShown(after: first + body, first: "first"))
  }
}
