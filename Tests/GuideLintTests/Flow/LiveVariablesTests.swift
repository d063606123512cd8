import GuideGraph
import Testing

@testable import GuideLint

struct LiveVariablesTests {
  private func isRead(_ second: String, afresh: Bool = true) throws -> Bool {
    let study = try study(
      """
      <variable name="x" type="text" privacy="open"/>
      <step id="ask"><prompt>P</prompt><field assign="x" next="then"/></step>
      \(second)
      <outcome id="end" result="resolved"><prompt>{$x}</prompt></outcome>
      <outcome id="other" result="resolved"><prompt>O</prompt></outcome>
      """)
    let live = LiveVariables(study, ["x"], afresh: afresh) { _ in [] }
    return live.isRead("x", after: try #require(study.guide.index(of: "ask")).offset)
  }

  @Test func `what a later text shows is read`() throws {
    #expect(try isRead("<step id=\"then\"><prompt>P</prompt><acknowledge next=\"end\"/></step>"))
    #expect(try !isRead("<step id=\"then\"><prompt>P</prompt><acknowledge next=\"other\"/></step>"))
  }

  @Test func `what is filled anew before is not, unless that is meant to count`() throws {
    let again = "<step id=\"then\"><prompt>P</prompt><field assign=\"x\" next=\"end\"/></step>"
    #expect(try !isRead(again))
    #expect(try isRead(again, afresh: false))
    #expect(try isRead("<step id=\"then\"><prompt>So {$x}?</prompt><field assign=\"x\" next=\"end\"/></step>"))
  }

  @Test func `a remedy may be passed, so it fills nothing for sure`() throws {
    #expect(try isRead("<step id=\"then\" remedy=\"r\"><prompt>P</prompt><field assign=\"x\" next=\"end\"/></step>"))
  }

  @Test func `an exit without an answer fills nothing`() throws {
    #expect(
      try isRead(
        "<step id=\"then\"><prompt>P</prompt><noinput after=\"PT1M\" next=\"end\"/><field assign=\"x\" next=\"other\"/></step>"
      ))
  }

  @Test func `what an objection leads back to may read anything`() throws {
    let study = try study(
      """
      <variable name="x" type="text" privacy="open"/>
      <step id="ask"><prompt>P</prompt><acknowledge next="end"/></step>
      <outcome id="end" result="resolved"><prompt>E</prompt></outcome>
      <objection id="price"><label>Price</label><step id="reply"><prompt>R</prompt><field assign="x" next="back"/></step>\
      <return id="back"/></objection>
      """)
    let live = LiveVariables(study, ["x"]) { _ in [] }
    #expect(live.isRead("x", after: try #require(study.guide.index(of: "reply")).offset))
  }
}
