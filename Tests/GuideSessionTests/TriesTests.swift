import Testing

@testable import GuideGraph
@testable import GuideSession

@Suite struct TriesTests {
  private let patient = guide(
    """
    <variable name="n" type="integer"/>
    <step id="a"><prompt>n?</prompt><field assign="n" next="b"/><nomatch count="3" next="care">Let us get help.</nomatch></step>
    """ + choice("b", ["again": "a", "stop": "end"]) + person + outcome("end"), person: "care")

  @Test func `refused and not understood answers both count towards the author's way out`() throws {
    var session = try start(library(patient))
    #expect(try session.say("x") == "a?")
    #expect(try session.go(.noMatch("what?")) == "a?")
    #expect(session.prompt.map { [$0.refusals, $0.misses, $0.missLimit] } == [1, 1, 3])
    #expect(try session.events(of: .answer(.text("y"))) == ["refused", "step-entered", "handoff-requested"])
    #expect(session.spot == "care: hand-off")
    #expect(session.said.map(\.text.plain) == ["Let us get help."])
  }

  @Test func `whoever sent the walk to a person is told`() throws {
    var session = try start(library(patient))
    for _ in 1...2 { try session.say("x") }
    let events = try session.take(.noMatch("?"), at: noon)
    guard case .handoffRequested(let request)? = events.last?.body else { return #expect(Bool(false), "\(events)") }
    #expect(request.by == .noMatch)
    // Nobody asked for a person by word, so declining goes where the guide says.
    #expect(try session.go(.handoff(.declined)) == "end. resolved")
  }

  @Test func `a new visit counts anew`() throws {
    var session = try start(library(patient))
    try session.say("x")
    try session.say("x")
    try session.say("1")
    #expect(session.prompt.map { [$0.refusals, $0.misses] } == [0, 0])
    try session.say("again")
    try session.say("x")
    #expect(session.spot == "a?")
    #expect(session.prompt?.refusals == 1)
  }

  @Test func `without a way out of its own a question can be asked for ever`() throws {
    var session = try start(library(guide(choice("a", ["x": "end"]) + outcome("end"))))
    for _ in 1...20 { try session.say("?") }
    #expect(session.spot == "a?")
    #expect(session.prompt?.misses == 20)
  }

  @Test func `silence takes the author's way with the author's words, or none`() throws {
    var session = try start(
      library(
        guide(
          """
          <step id="a"><prompt>?</prompt><choice><option id="x" next="end"><label>X</label></option></choice>
          <noinput after="PT2M" next="b">Are you there?</noinput></step>
          """ + choice("b", ["x": "end"]) + outcome("end"))))
    #expect(session.prompt?.timeout == 120_000)
    #expect(try session.events(of: .timeout) == ["no-input", "step-entered", "prompt-shown"])
    #expect(session.said.map(\.text.plain) == ["Are you there?"])
    #expect(try session.events(of: .timeout) == ["no-input"])
    #expect(session.spot == "b?")
  }

  @Test func `a bad change of an earlier answer does not count at the open question`() throws {
    var session = try start(library(patient))
    try session.say("1")
    #expect(try session.events(of: .change(StepKey("g", "a"), .text("x"))) == ["refused"])
    #expect(session.prompt?.refusals == 0)
    #expect(session.spot == "b?")
  }
}

@Suite struct RemedyTests {
  private let twice = guide(
    """
    <step id="a" remedy="restart"><prompt>Restart.</prompt><assign name="n" value="$n + 1"/><acknowledge next="b"/><tried next="t"/></step>
    <variable name="n" type="integer" initial="0"/>
    """ + choice("b", ["again": "a", "only": "only", "end": "end", "sub": "call"]) + """
      <step id="t"><prompt>Tried.</prompt><acknowledge next="b"/></step>
      <step id="only" remedy="restart"><prompt>Restart.</prompt><assign name="n" value="9"/><acknowledge next="end"/></step>
      <subguide id="call" guide="inner"><returned outcome="fin" next="end"/></subguide>
      """ + outcome("end"))
  private let inner = guide(
    """
    <step id="s" remedy="restart"><prompt>Restart.</prompt><acknowledge next="fin"/><tried next="q"/></step>
    """ + choice("q", ["x": "fin"]) + outcome("fin"), id: "inner", start: "s")

  @Test func `a remedy that was acknowledged is passed by its tried exit, without its assigns`() throws {
    var session = try start(library(twice, inner))
    try session.say("done")
    #expect(session.value("n") == "1")
    #expect(try session.events(of: .answer(.text("again"))).contains("remedy-skipped"))
    #expect(session.spot == "t?")
    #expect(session.value("n") == "1")
  }

  @Test func `without a tried exit it is passed by its only way on`() throws {
    var session = try start(library(twice, inner))
    try session.say("done")
    #expect(try session.say("only") == "end. resolved")
    #expect(session.value("n") == "1")
  }

  @Test func `a sub-guide knows what was tried`() throws {
    var session = try start(library(twice, inner))
    try session.say("done")
    #expect(try session.say("sub") == "q?")
  }

  @Test func `back unmarks`() throws {
    var session = try start(library(twice, inner))
    try session.say("done")
    #expect(try session.go(.back) == "a?")
    #expect(session.state.journey.tried.isEmpty)
  }

  @Test func `what was skipped was not tried`() throws {
    var session = try start(
      library(
        guide(
          """
          <step id="a" remedy="r"><prompt>?</prompt><choice optional="true" next="b"><option id="x"><label>X</label></option></choice></step>
          """ + choice("b", ["a": "a"]))))
    try session.go(.answer(.skip))
    #expect(try session.say("a") == "a?")
  }
}
