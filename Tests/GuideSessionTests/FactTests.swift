import Testing

@testable import GuideGraph
@testable import GuideSession

@Suite struct FactTests {
  private func asked(_ session: inout Session, _ command: Command, giving fact: [String]?) throws -> [String] {
    var events = try session.take(command, at: noon)
    events += try session.take(.fact(fact), at: noon, by: .desk)
    return types(events)
  }

  @Test func `a decide asks for the fact it needs and goes on when it is told`() throws {
    let shop = guide(
      """
      <decide id="a"><when test="is-open('q')" next="b"/><otherwise next="end"/></decide>
      """ + choice("b", ["x": "end"]) + outcome("end"))
    for (fact, spot) in [
      (["true"], "b?"), (["false"], "end. resolved"), (nil, "end. resolved"), (["perhaps"], "end. resolved"),
    ] {
      var session = try start(library(shop))
      #expect(session.spot == "fact is-open(q)")
      #expect(throws: Misuse.notWaiting(for: "an answer", but: "the fact is-open")) { try session.say("x") }
      #expect(try session.go(.fact(fact), by: .desk) == spot)
    }
  }

  @Test func `every kind of fact can be told in a text`() throws {
    var session = try start(
      library(
        guide(
          """
          <step id="a"><prompt>{is-open('q')} {wait-minutes('q')} {ticket()} {position()} {agent-name()}</prompt>
          <choice><option id="x" next="a"><label>X</label></option></choice></step>
          """)))
    for fact in ["true", "7", "A12", "3", "Sam"] { try session.go(.fact([fact]), by: .desk) }
    #expect(session.prompt?.text.plain == "true 7 A12 3 Sam")
    // The next time they are asked for anew.
    try session.say("x")
    #expect(session.spot == "fact is-open(q)")
  }

  @Test func `an answer whose constraint needs a fact is judged when it is known, without being given again`() throws {
    let line = guide(
      """
      <variable name="n" type="integer"/>
      <step id="a"><prompt>n?</prompt><field assign="n" next="end" constraint="$n lt wait-minutes('q')"/></step>
      """ + outcome("end"))
    var session = try start(library(line))
    #expect(try session.say("5") == "fact wait-minutes(q)")
    #expect(
      try session.events(of: .fact(["9"])) == [
        "fact-given", "answered", "step-entered", "prompt-shown", "outcome-reached",
      ])
    #expect(session.value("n") == "5")
    session = try start(library(line))
    try session.say("5")
    #expect(try session.events(of: .fact(["3"])) == ["fact-given", "refused"])
    #expect(session.prompt?.refusals == 1)
    // What was told holds while the question is open.
    #expect(try session.say("2") == "end. resolved")
  }

  @Test func `an answer whose assigns need a fact is taken when it is known`() throws {
    var session = try start(
      library(
        guide(
          """
          <variable name="v" type="text"/><variable name="w" type="integer"/><variable name="x" type="boolean"/>
          <step id="a"><prompt>?</prompt><assign name="w" value="wait-minutes('q')"/><assign name="x" value="is-open('q')"/>
          <field assign="v" next="b"/></step>
          """ + choice("b", ["x": "end"]) + outcome("end"))))
    #expect(try session.say("words") == "fact wait-minutes(q)")
    #expect(session.value("v") == nil)
    #expect(try session.go(.fact(["4"])) == "fact is-open(q)")
    #expect(
      try session.events(of: .fact(["true"])) == [
        "fact-given", "answered", "assigned", "assigned", "step-entered", "prompt-shown",
      ])
    #expect([session.value("v"), session.value("w"), session.value("x")] == ["words", "4", "true"])
    #expect(session.state.checkpoints.count == 1)
  }

  @Test func `an answer that waits for a fact is in the vault, not in the log`() throws {
    let library = try library(
      guide(
        """
        <variable name="v" type="text"/><step id="a"><prompt>?</prompt><field assign="v" next="end" constraint="is-open('q')"/></step>
        """ + outcome("end")))
    var (session, events) = try Session.start("g", in: library, .init(session: "s"), at: noon)
    events += try session.take(.answer(.text("my words")), at: noon)
    #expect(try !json(events).contains("my words"))
    var again = Session.replay(try roundTrip(events), in: library)
    #expect(again.state == session.state)
    #expect(try again.go(.fact(["true"])) == "end. resolved")
    #expect(again.value("v") == "my words")
  }

  @Test func `an option that was shown is judged by the fact it was shown for`() throws {
    var session = try start(
      library(
        guide(
          """
          <step id="a"><prompt>?</prompt><choice><option id="talk" relevant="is-open('q')" next="b"><label>T</label></option>
          <option id="no" next="end"><label>N</label></option></choice></step>
          <decide id="b"><when test="is-open('q')" next="c"/><otherwise next="end"/></decide>
          """ + choice("c", ["x": "end"]) + outcome("end"))))
    try session.go(.fact(["true"]))
    #expect(session.prompt?.options.count == 2)
    #expect(try session.say("talk") == "fact is-open(q)")
    #expect(try session.go(.fact(["false"])) == "end. resolved")
  }

  @Test func `a change whose new answer needs a fact is judged back there`() throws {
    var session = try start(
      library(
        guide(
          """
          <step id="a"><prompt>?</prompt><choice><option id="talk" relevant="is-open('q')" next="b"><label>T</label></option>
          <option id="no" next="b"><label>N</label></option></choice></step>
          """ + choice("b", ["x": "end"]) + outcome("end"))))
    try session.go(.fact(["false"]))
    try session.say("no")
    #expect(try session.go(.change(StepKey("g", "a"), .text("talk"))) == "fact is-open(q)")
    #expect(try session.events(of: .fact(["false"])) == ["fact-given", "prompt-shown", "refused"])
    #expect(session.spot == "a?")
    #expect(session.prompt?.previous == ["no"])
    #expect(try session.say("no") == "b?")
  }

  @Test func `back, a person and silence while a fact is awaited lose nothing`() throws {
    let line = guide(
      choice("z", ["x": "a"]) + """
        <variable name="n" type="integer"/><step id="a"><prompt>?</prompt><field assign="n" next="end" constraint="$n lt position()"/></step>
        """ + person + outcome("end"), start: "z", person: "care")
    var session = try start(library(line))
    try session.say("x")
    try session.say("5")
    #expect(try session.go(.person) == "care: hand-off")
    #expect(try session.go(.handoff(.declined)) == "fact position()")
    #expect(throws: Misuse.self) { try session.go(.timeout) }
    var back = session
    #expect(try back.go(.back) == "z?")
    #expect(back.state.journey.standing.pending == nil)
    #expect(try session.go(.fact(["6"])) == "end. resolved")
  }

  @Test func `a fact nobody asked for is misuse`() throws {
    var session = try start(library(guide(choice("a", ["x": "end"]) + outcome("end"))))
    #expect(throws: Misuse.self) { try session.go(.fact(["true"])) }
  }

  @Test func `a volunteered answer waits for its facts at its question`() throws {
    var session = try start(
      library(
        guide(
          choice("z", ["x": "a"]) + """
            <variable name="n" type="integer"/><step id="a"><prompt>?</prompt><field assign="n" next="end" constraint="$n lt position()"/></step>
            """ + outcome("end"), start: "z")), channel: .agent)
    try session.go(.agent(.ahead(StepKey("g", "a"), .text("5"))))
    #expect(try session.say("x") == "fact position()")
    #expect(try session.events(of: .fact(["3"])) == ["fact-given", "prompt-shown"])
    #expect(session.spot == "a?")
    #expect(session.prompt?.refusals == 0)
  }
}
