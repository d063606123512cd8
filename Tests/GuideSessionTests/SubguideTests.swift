import Testing

@testable import GuideGraph
@testable import GuideSession

@Suite struct SubguideTests {
  private let outer = guide(
    """
    <variable name="name" type="text" privacy="sensitive"/><variable name="n" type="integer"/>
    <variable name="copy" type="text" privacy="open"/><variable name="other" type="integer" initial="1"/>
    """ + field("a", "name", next: "call") + """
      <subguide id="call" guide="inner"><param name="who" value="$name"/>
      <returned outcome="good" next="b"><result name="number" assign="n"/><result name="who" assign="copy"/></returned>
      <returned outcome="bad" next="end"/></subguide>
      """ + choice("b", ["x": "end"]) + outcome("end", "resolved", "{$n} {$other}"))
  private let inner = guide(
    """
    <variable name="who" type="text" privacy="open"/><variable name="number" type="integer"/>
    <variable name="other" type="integer" initial="2"/><variable name="name" type="text"/>
    <step id="i"><prompt>{$who}, {$other}, {if (empty($name)) then 'none' else $name}: number?</prompt>
    <field assign="number" next="which"/></step>
    <decide id="which"><when test="$number gt 5" next="good"/><when test="$number lt 0" next="odd"/><otherwise next="bad"/></decide>
    """ + outcome("good", "answered", "Well, {$number}.") + outcome("bad") + outcome("odd"), id: "inner", start: "i")

  @Test func `only parameters go in, only results come out, and the outcome's text is said`() throws {
    var session = try start(library(outer, inner))
    #expect(try session.say("Kim") == "i?")
    #expect(session.prompt?.text.plain == "Kim, 2, none: number?")
    #expect(try session.say("7") == "b?")
    #expect(session.said.map(\.text.plain) == ["Well, 7."])
    #expect(
      [session.value("n"), session.value("other"), session.value("copy"), session.value("number")] == [
        "7", "1", "Kim", nil,
      ])
    #expect(try session.say("x") == "end. resolved")
  }

  @Test func `privacy goes in and comes out with a value`() throws {
    var session = try start(library(outer, inner))
    var events = try session.take(.answer(.text("Kim")), at: noon)
    events += try session.take(.answer(.text("7")), at: noon)
    #expect(session.state.journey.frame.privacy["copy"] == .sensitive)
    for case .assigned(let assigned) in events.map(\.body) where ["who", "copy"].contains(assigned.name) {
      #expect(assigned.value.privacy == .sensitive)
    }
    #expect(try !json(events).contains("Kim"))
  }

  @Test func `back crosses the border both ways`() throws {
    var session = try start(library(outer, inner))
    try session.say("Kim")
    let inside = session.state.journey
    try session.say("7")
    #expect(try session.go(.back) == "i?")
    #expect(session.state.journey == inside)
    #expect(try session.go(.back) == "a?")
    #expect(session.state.journey.frames.count == 1)
  }

  @Test func `an outcome that the caller forgot offers a person`() throws {
    let session = try start(
      library(
        guide(
          """
          <subguide id="a" guide="inner"><returned outcome="bad" next="end"/></subguide>
          """ + person + outcome("end"), person: "care"), inner))
    var copy = session
    #expect(try copy.say("-1") == "care: hand-off")
    #expect(copy.state.journey.frames.count == 1)
  }

  @Test func `a result that the caller's variable cannot hold is no silent loss`() throws {
    var session = try start(
      library(
        guide(
          """
          <variable name="v" type="choice" values="x"/>
          <subguide id="a" guide="inner"><returned outcome="fin" next="end"><result name="w" assign="v"/></returned></subguide>
          """ + person + outcome("end"), person: "care"),
        guide(
          "<variable name='w' type='choice' values='x y'/>" + choice("i", ["x": "fin", "y": "fin"], assign: "w")
            + outcome("fin"),
          id: "inner", start: "i")))
    #expect(try session.say("y") == "care: hand-off")
    try session.go(.back)
    #expect(try session.say("x") == "end. resolved")
  }

  @Test func `the person of the innermost guide that names one is reached, and leaves the guides inside it`() throws {
    let middle = guide(
      "<subguide id='m' guide='inner'><returned outcome='good' next='end'/></subguide>" + person + outcome("end"),
      id: "mid", start: "m", person: "care")
    var session = try start(
      library(
        guide(
          "<subguide id='a' guide='mid'><returned outcome='end' next='end'/></subguide>" + person + outcome("end"),
          person: "care"),
        middle, inner))
    #expect(session.spot == "i?")
    try session.go(.person)
    #expect(session.state.journey.key == StepKey("mid", "care"))
    #expect(try session.go(.handoff(.declined)) == "i?")
    try session.go(.person)
    #expect(try session.go(.handoff(.closed)) == "end. resolved")
  }
}
