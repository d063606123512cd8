import Testing

@testable import GuideGraph
@testable import GuideSession

@Suite struct ObjectionTests {
  private let script = guide(
    """
    <variable name="n" type="integer"/>
    """ + field("a", "n", next: "b") + choice("b", ["x": "end"]) + """
      <action id="act" name="pay"><confirm>Pay?</confirm><done next="end"/><failed next="end"/><declined next="end"/></action>
      """ + outcome("end") + """
        <objection id="price"><label>Too dear</label>
        """ + choice("why", ["cost": "more", "no": "end", "go": "back"]) + choice("more", ["ok": "back"])
        + """
        <return id="back"/></objection>
        <objection id="boss"><label>The boss</label><step id="boss-1"><prompt>Fine.</prompt><goto next="boss-back"/></step>
        <return id="boss-back"/></objection>
        """)

  private func agent() throws -> Session {
    try start(library(script), channel: .agent)
  }

  @Test func `an objection returns to the same step, without a new visit and with its tries`() throws {
    var session = try agent()
    try session.say("x")
    let before = session.state
    #expect(try session.go(.agent(.objection("price")), by: .agent) == "why?")
    #expect(try session.say("cost") == "more?")
    let events = try session.take(.answer(.text("ok")), at: noon)
    #expect(types(events) == ["answered", "step-entered", "objection-closed", "prompt-shown"])
    #expect(session.spot == "a?")
    #expect(session.prompt?.refusals == 1)
    #expect(session.state.visits[StepKey("g", "a")] == before.visits[StepKey("g", "a")])
    #expect(try session.say("1") == "b?")
  }

  @Test func `an instant objection says its piece and is back at once`() throws {
    var session = try agent()
    #expect(try session.go(.agent(.objection("boss"))) == "a?")
    #expect(session.said.map(\.text.plain) == ["Fine."])
  }

  @Test func `an objection may interrupt another`() throws {
    var session = try agent()
    try session.go(.agent(.objection("price")))
    #expect(try session.go(.agent(.objection("boss"))) == "why?")
    #expect(try session.say("go") == "a?")
  }

  @Test func `the agent may return by hand`() throws {
    var session = try agent()
    try session.go(.agent(.objection("price")))
    try session.say("cost")
    #expect(try session.go(.agent(.return)) == "a?")
    #expect(throws: Misuse.self) { try session.go(.agent(.return)) }
  }

  @Test func `back inside an objection undoes its answers, then leaves it`() throws {
    var session = try agent()
    try session.say("1")
    let before = session.state.journey
    try session.go(.agent(.objection("price")))
    try session.say("cost")
    #expect(try session.go(.back) == "why?")
    #expect(try session.go(.back) == "b?")
    #expect(session.state.journey == before)
    #expect(try session.go(.back) == "a?")
  }

  @Test func `an objection may lead out to an end`() throws {
    var session = try agent()
    try session.go(.agent(.objection("price")))
    #expect(try session.say("no") == "end. resolved")
    #expect(session.state.journey.frame.interrupted.isEmpty)
    #expect(try session.go(.back) == "why?")
  }

  @Test func `a confirmation is interrupted and taken up again`() throws {
    var session = try agent()
    try session.go(.agent(.jump("act", reason: nil)))
    try session.go(.agent(.objection("price")))
    #expect(try session.say("go") == "act: confirm")
  }

  @Test func `what is being carried out is not interrupted`() throws {
    var session = try agent()
    try session.go(.agent(.jump("act", reason: nil)))
    #expect(try session.say("true") == "act: action pay")
    #expect(throws: Misuse.self) { try session.go(.agent(.objection("price"))) }
    #expect(throws: Misuse.self) { try session.go(.back) }
    #expect(throws: Misuse.self) { try session.go(.restart) }
    #expect(try session.go(.action(.done(nil))) == "end. resolved")
  }

  @Test func `no objection of that name`() throws {
    var session = try agent()
    #expect(throws: Misuse.noObjection("weather")) { try session.go(.agent(.objection("weather"))) }
  }

  @Test func `the steps of an objection are reached by opening it alone`() throws {
    var session = try agent()
    #expect(throws: Misuse.noStep("more")) { try session.go(.agent(.jump("more", reason: nil))) }
    try session.go(.agent(.objection("price")))
    #expect(try session.go(.agent(.jump("more", reason: nil))) == "more?")
    #expect(try session.go(.agent(.jump("b", reason: nil))) == "b?")
    #expect(session.state.journey.frame.interrupted.isEmpty)
  }

  @Test func `facts that the interrupted question told are still told`() throws {
    var session = try start(
      library(
        guide(
          """
          <step id="a"><prompt>{wait-minutes('q')} minutes. Wait?</prompt><choice><option id="y" next="end"><label>Y</label></option></choice></step>
          """ + outcome("end") + """
            <objection id="o"><label>O</label>\(choice("why", ["x": "back"]))<return id="back"/></objection>
            """)), channel: .agent)
    try session.go(.fact(["4"]))
    try session.go(.agent(.objection("o")))
    #expect(try session.say("x") == "a?")
    #expect(session.prompt?.text.plain == "4 minutes. Wait?")
  }
}
