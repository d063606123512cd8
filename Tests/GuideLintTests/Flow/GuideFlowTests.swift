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
