import GuideDocument
import GuideGraph
import Testing

@testable import GuideLint

struct GuideFlowTests {
  private let steps = """
    <step id="ask"><prompt>Go on?</prompt><choice><option id="y" next="last"><label>Yes</label></option>\
    <option id="n" next="care"><label>No</label></option></choice></step>
    <handoff id="care" queue="main" reason="asked"><prompt>P</prompt><closed next="last"/></handoff>
    <decide id="last"><when test="true()" next="done"/></decide>
    <outcome id="done" result="resolved"><prompt>D</prompt></outcome>
    """

  @Test func `its edges are the session's own, and one from every step that may stop to anywhere`() throws {
    let flow = try study(steps, person: "care").flow
    #expect(flow.anywhere == 4)
    let edges = flow.graph.edges.map { "\($0.from)>\($0.to)" }
    #expect(edges == ["0>2", "0>1", "0>4", "1>2", "2>3", "2>4", "4>1"])
    #expect(flow.graph.edges.indices.filter(flow.isWritten).count == flow.guide.edges.all.count)
    #expect(flow.graph.edges.indices.compactMap { flow.control($0)?.kind } == [.option, .option, .closed, .when])
  }

  @Test func `without a person or an objection nothing leads anywhere`() throws {
    let flow = try study(steps).flow
    #expect(!flow.ways.reaches(flow.anywhere))
  }

  @Test func `a conversation ends at outcomes, with persons and where it returns to what it interrupted`() throws {
    let body =
      steps + """
        <objection id="price"><label>Price</label><step id="reply"><prompt>R</prompt><acknowledge next="back"/></step>
        <return id="back"/></objection>
        """
    let flow = try study(body).flow
    #expect(flow.ids(flow.ends).map(\.text) == ["care", "done", "back"])
    #expect(flow.way(to: 4).map(\.text) == ["ask", "reply"])
  }

  @Test func `an objection may be opened wherever the walk may stand, also at a hand-off`() throws {
    let body = """
      <decide id="ask"><when test="is-open('main')" next="care"/><otherwise next="done"/></decide>
      <handoff id="care" queue="main" reason="asked"><prompt>P</prompt><closed next="done"/></handoff>
      <outcome id="done" result="resolved"><prompt>D</prompt></outcome>
      """
    let objection = """
      <objection id="price"><label>Price</label><step id="reply"><prompt>R</prompt><acknowledge next="back"/></step>
      <return id="back"/></objection>
      """
    let flow = try study(body + objection).flow
    let sources = flow.graph.into(flow.anywhere).map { Int(flow.graph.edges[Int($0)].from) }
    #expect(flow.ids(sources).map(\.text) == ["ask", "care", "reply"])
    #expect(try !study(body).flow.ways.reaches(3))
  }

  @Test func `an option is free where it or another with the same way has no condition`() throws {
    let ask = { (other: String) in
      """
      <variable name="n" type="integer" initial="0"/>
      <step id="ask"><prompt>P</prompt><choice next="end"><option id="a" relevant="$n = 1"><label>A</label></option>\
      <option id="b"\(other)><label>B</label></option></choice></step>
      <step id="more"><prompt>P</prompt><acknowledge next="end"/></step>
      <outcome id="end" result="resolved"><prompt>E</prompt></outcome>
      """
    }
    let isFree = { (body: String) throws -> [Bool] in
      let flow = try study(body).flow
      return flow.graph.out(of: 0).map { flow.isFree($0) }
    }
    #expect(try isFree(ask("")) == [true, true])
    #expect(try isFree(ask(" next=\"more\"")) == [false, true])
  }

  @Test func `a question of which no option may apply can neither be misunderstood nor left for sure`() throws {
    let ask = { (other: String) in
      """
      <variable name="n" type="integer" initial="0"/>
      <step id="ask"><prompt>P</prompt><choice next="end"><option id="a" relevant="$n = 1"><label>A</label></option>\
      <option id="b"\(other)><label>B</label></option></choice><nomatch count="2" next="end"/></step>
      <outcome id="end" result="resolved"><prompt>E</prompt></outcome>
      <objection id="price"><label>Price</label><step id="reply"><prompt>R</prompt><acknowledge next="back"/></step>\
      <return id="back"/></objection>
      """
    }
    let free = { (body: String) throws -> [String] in
      let flow = try study(body).flow
      return flow.graph.out(of: 0).filter { flow.isFree($0) }.map { flow.control($0)?.kind.rawValue ?? "anywhere" }
    }
    #expect(try free(ask("")) == ["option", "option", "nomatch", "anywhere"])
    #expect(try free(ask(" relevant=\"$n = 2\"")) == [])
  }

  @Test func `a remedy may have been tried in a guide that was led into`() throws {
    let end = "<outcome id=\"end\" result=\"resolved\"><prompt>E</prompt></outcome>"
    let isFree = { (call: String) throws -> Bool in
      let body = """
        \(call)<step id="cure" remedy="restart"><prompt>C</prompt><tried next="end"/><acknowledge next="end"/></step>\(end)
        """
      let inner = Example.frame(
        "<step id=\"ask\" remedy=\"restart\"><prompt>P</prompt><acknowledge next=\"end\"/></step>" + end, id: "inner")
      let flow = try #require(project([Example.frame(body), inner]).guides.first { $0.guide.id != "inner" }).flow
      let cure = try #require(flow.guide.index(of: "cure")).offset
      let edges = flow.graph.out(of: cure).filter { flow.control($0)?.kind == .acknowledge }
      return edges.allSatisfy { flow.isFree($0) } && !edges.isEmpty
    }
    #expect(
      try !isFree("<subguide id=\"ask\" guide=\"inner\"><returned outcome=\"end\" next=\"cure\"/></subguide>"))
    #expect(try isFree("<step id=\"ask\"><prompt>P</prompt><acknowledge next=\"cure\"/></step>"))
  }

  /// Whether the last exit of the step `ask` is free.
  private func isFree(_ ask: String) throws -> Bool {
    let flow = try study(
      """
      <variable name="n" type="integer" initial="0"/><variable name="l" type="list" values="p q" min="2"/>
      \(ask)<step id="more"><prompt>P</prompt><acknowledge next="end"/></step>
      <outcome id="end" result="resolved"><prompt>E</prompt></outcome>
      <objection id="price"><label>Price</label><step id="reply"><prompt>R</prompt><acknowledge next="back"/></step>\
      <return id="back"/></objection>
      """
    ).flow
    let edges = flow.graph.out(of: 0)
    let way = edges.last { flow.control($0) != nil }
    return flow.isFree(try #require(ask.contains("<action") ? edges.last : way))
  }

  @Test func `a way is free where nothing can stand in it`() throws {
    let step = { (inner: String, attributes: String) in
      "<step id=\"ask\"\(attributes)><prompt>P</prompt>\(inner)</step>"
    }
    #expect(try isFree(step("<acknowledge next=\"end\"/>", " remedy=\"r\"")))
    #expect(try !isFree(step("<acknowledge next=\"ask\"/>", " remedy=\"r\"")), "it comes again, and is passed then")
    #expect(try isFree(step("<field assign=\"n\" next=\"end\"/>", "")))
    #expect(try !isFree(step("<field assign=\"n\" constraint=\"$n gt 1\" next=\"end\"/>", "")))
    #expect(try isFree(step("<field assign=\"n\" constraint=\"$n gt 1\" optional=\"true\" next=\"end\"/>", "")))
    #expect(try !isFree(step("<assign name=\"n\" value=\"1 idiv $n\"/><acknowledge next=\"end\"/>", "")))
    let list = { (condition: String) in
      """
      <choice assign="l" multiple="true" next="end"><option id="p"\(condition)><label>P</label></option>\
      <option id="q"><label>Q</label></option></choice>
      """
    }
    #expect(try isFree(step(list(""), "")))
    #expect(try !isFree(step(list(" relevant=\"$n = 1\""), "")), "two have to be chosen")
  }

  @Test func `what cannot be taken back is not left before its end`() throws {
    let action = { (rest: String) in
      "<action id=\"ask\" name=\"act\" \(rest)<done next=\"end\"/><failed next=\"end\"/><declined next=\"end\"/></action>"
    }
    #expect(try isFree(action("effect=\"safe\">")))
    #expect(try !isFree(action("effect=\"once\">")))
    #expect(try isFree(action("effect=\"once\"><confirm>Sure?</confirm>")))
  }

  @Test func `what an exit that names no step leads to is not known`() throws {
    let body = "<step id=\"ask\"><prompt>P</prompt><acknowledge next=\"nowhere\"/></step>"
    let flow = try study(body, isSound: false).flow
    #expect(flow.ends == [0])
  }
}

/// One guide as the rules see it. `isSound` false lets it have mistakes.
func study(
  _ body: String, start: String = "ask", person: String? = nil, isSound: Bool = true,
  location: SourceLocation = #_sourceLocation
) throws -> GuideStudy {
  try #require(
    project([Example.frame(body, start: start, person: person)], isSound: isSound).guides.first,
    sourceLocation: location)
}

func project(_ sources: [String], isSound: Bool = true, location: SourceLocation = #_sourceLocation) -> ProjectStudy {
  let results = sources.enumerated().map { number, source in
    DocumentReader().check(SourceFile(path: "guide-\(number).xml", bytes: Array(source.utf8)))
  }
  let documents = results.compactMap(\.document)
  let library = Library(documents)
  let diagnostics = results.flatMap(\.diagnostics)
  if isSound {
    for problem in diagnostics + library.diagnostics { Issue.record("\(problem.message)", sourceLocation: location) }
  }
  return ProjectStudy(Project(root: "", documents: documents, diagnostics: diagnostics), library)
}
