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
}
