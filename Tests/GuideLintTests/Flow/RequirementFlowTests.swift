import GuideGraph
import Testing

@testable import GuideLint

struct RequirementFlowTests {
  private static let end = "<outcome id=\"end\" result=\"resolved\"><prompt>End.</prompt></outcome>"
  private static let need =
    "<step id=\"need\" requires=\"id\"><prompt>P</prompt><acknowledge next=\"end\"/></step>" + end

  private func bypasses(_ guides: String..., areSound: Bool = true) -> [String] {
    RequirementFlow(project(guides, isSound: areSound)).bypasses().map {
      "\($0.study.guide.id)/\($0.study.guide.steps[$0.node].id)"
    }
  }

  @Test func `a step that was left by its answer has established what it says`() {
    let body = "<step id=\"ask\" establishes=\"id\"><prompt>P</prompt><acknowledge next=\"need\"/></step>" + Self.need
    #expect(bypasses(Example.frame(body)) == [])
  }

  @Test(arguments: [
    "<noinput after=\"PT1M\" next=\"need\"/>", "<nomatch count=\"1\" next=\"need\"/>", "<tried next=\"need\"/>",
  ])
  func `a step that was left otherwise has not`(_ exit: String) {
    let body =
      "<step id=\"ask\" establishes=\"id\"><prompt>P</prompt>\(exit)<acknowledge next=\"need\"/></step>" + Self.need
    #expect(bypasses(Example.frame(body)) == ["help/need"])
  }

  @Test func `an action that failed has established nothing`() {
    let body = """
      <action id="ask" name="check" establishes="id"><done next="need"/><failed next="FAILED"/></action>
      """ + Self.need
    #expect(bypasses(Example.frame(body.replacing("FAILED", with: "end"))) == [])
    #expect(bypasses(Example.frame(body.replacing("FAILED", with: "need"))) == ["help/need"])
  }

  private static let call = """
    <subguide id="ask" guide="identity"><returned outcome="sure" next="need"/><returned outcome="unsure" next="end"/></subguide>
    """ + need
  private static let identity = """
    <step id="card" establishes="id"><prompt>P</prompt><choice><option id="y" next="sure"><label>Yes</label></option>\
    <option id="n" next="unsure"><label>No</label></option></choice><noinput after="PT1M" next="LATE"/></step>
    <outcome id="sure" result="resolved"><prompt>S</prompt></outcome>
    <outcome id="unsure" result="unresolved"><prompt>U</prompt></outcome>
    """

  @Test func `what a sub-guide establishes on every way to an outcome holds behind it`() {
    let callee = { (late: String) in
      Example.frame(Self.identity.replacing("LATE", with: late), id: "identity", start: "card")
    }
    #expect(bypasses(Example.frame(Self.call), callee("unsure")) == [])
    #expect(bypasses(Example.frame(Self.call), callee("sure")) == ["help/need"])
  }

  @Test func `what every caller established holds inside a sub-guide`() {
    let callee = Example.frame(Self.need, id: "inner", start: "need")
    let caller = { (first: String) in
      Example.frame(
        """
        <step id="ask" \(first)><prompt>P</prompt><acknowledge next="call"/></step>
        <subguide id="call" guide="inner"><returned outcome="end" next="over"/></subguide>
        <outcome id="over" result="resolved"><prompt>O</prompt></outcome>
        """)
    }
    #expect(bypasses(caller("establishes=\"id\""), callee) == [])
    #expect(bypasses(caller(""), callee) == ["inner/need"])
    #expect(bypasses(callee) == ["inner/need"])
  }

  @Test func `of two guides with one id the first is judged, whichever is the larger`() {
    let small = Example.frame(Self.end.replacing("\"end\"", with: "\"ask\""))
    let large = Example.frame(
      "<step id=\"ask\"><prompt>P</prompt><acknowledge next=\"need\"/></step>" + Self.need)
    #expect(bypasses(small, large, areSound: false) == [])
    #expect(bypasses(large, small, areSound: false) == ["help/need"])
  }

  @Test func `the way of a bypass passes no step that establishes it`() throws {
    let body = """
      <step id="ask"><prompt>P</prompt><choice><option id="y" next="card"><label>Yes</label></option>\
      <option id="n" next="jump"><label>No</label></option></choice></step>
      <step id="card" establishes="id"><prompt>P</prompt><acknowledge next="need"/></step>
      <step id="jump"><prompt>P</prompt><acknowledge next="need"/></step>
      """ + Self.need
    let flow = RequirementFlow(project([Example.frame(body)]))
    #expect(flow.bypasses().map { flow.way(of: $0).steps.map(\.text) } == [["ask", "jump", "need"]])
  }
}
