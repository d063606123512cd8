import Testing

@testable import GuideGraph
@testable import GuideSession

@Suite struct TroubleTests {
  @Test func `an expression without a value offers a person, wherever it stands, and nothing is lost`() throws {
    let places = [
      "<step id='b'><prompt>{1 div $n}</prompt><goto next='end'/></step>",
      "<step id='b'><prompt>P</prompt><help>{1 div $n}</help><acknowledge next='end'/></step>",
      "<step id='b'><prompt>P</prompt><choice><option id='x' relevant='1 div $n gt 1' next='end'><label>X</label></option></choice></step>",
      "<step id='b'><prompt>P</prompt><assign name='m' value='1 idiv $n'/><goto next='end'/></step>",
      "<decide id='b'><when test='1 div $n gt 1' next='end'/></decide>",
      "<action id='b' name='x'><param name='p' value='1 div $n'/><done next='end'/></action>",
      "<handoff id='b' queue='q'><prompt>{1 div $n}</prompt><closed next='end'/></handoff>",
      "<appointment id='b' service='s'><prompt>{1 div $n}</prompt><done next='end'/></appointment>",
      "<message id='b' inbox='i' next='end'><prompt>{1 div $n}</prompt></message>",
      "<outcome id='b' result='resolved'><prompt>{1 div $n}</prompt></outcome>",
      "<subguide id='b' guide='in'><param name='p' value='1 idiv $n'/><returned outcome='fin' next='end'/></subguide>",
      "<subguide id='b' guide='in'><returned outcome='fin' next='end'/></subguide>",
    ]
    let inner = guide(
      "<variable name='p' type='integer' initial='0'/>"
        + "<step id='i'><prompt>{1 div $p}</prompt><goto next='fin'/></step>" + outcome("fin"),
      id: "in", start: "i")
    for place in places {
      var session = try start(
        library(
          guide(
            "<variable name='n' type='integer' initial='0'/><variable name='m' type='integer'/>"
              + choice("a", ["x": "b"]) + place + person
              + outcome("end"), person: "care"), inner))
      let events = try session.events(of: .answer(.text("x")))
      #expect(session.spot == (place.contains("<handoff") ? "b: hand-off" : "care: hand-off"), "\(place)")
      if !place.contains("<handoff") { #expect(events.contains("failed"), "\(place)") }
      #expect(session.state.journey.answers.count == 1)
      #expect(try session.go(.back) == "a?")
    }
  }

  @Test func `an assign without a value keeps the answer`() throws {
    var session = try start(
      library(
        guide(
          """
          <variable name="n" type="integer"/><variable name="m" type="integer"/>
          <step id="a"><prompt>?</prompt><assign name="m" value="1 idiv $n"/><field assign="n" next="end"/></step>
          """ + person + outcome("end"), person: "care")))
    #expect(try session.events(of: .answer(.text("0"))) == ["answered", "failed", "step-entered", "handoff-requested"])
    #expect(session.state.journey.answers.count == 1)
    guard case .handoff(let request) = session.waiting else { return #expect(Bool(false)) }
    #expect(request.packet.answers.map(\.answer) == ["0"])
  }

  @Test func `the log tells where an expression failed but no private value`() throws {
    var session = try start(
      library(
        guide(
          """
          <variable name="t" type="text"/><variable name="d" type="date"/>
          <step id="a"><prompt>?</prompt><assign name="d" value="xs:date($t)"/><field assign="t" next="end"/></step>
          """ + person + outcome("end"), person: "care")))
    let events = try session.take(.answer(.text("Kim Sample")), at: noon)
    #expect(types(events).contains("failed"))
    #expect(try !json(events).contains("Sample"))
  }

  @Test func `without a person the walk is stuck, says so, and back leads out`() throws {
    var session = try start(
      library(
        guide(
          "<variable name='n' type='integer' initial='0'/>" + choice("a", ["x": "b", "y": "end"])
            + "<decide id='b'><when test='1 div $n gt 1' next='end'/></decide>" + outcome("end"))))
    #expect(try session.say("x") == "stuck: expression")
    #expect(throws: Misuse.self) { try session.say("x") }
    #expect(throws: Misuse.noPerson) { try session.go(.person) }
    #expect(try session.go(.back) == "a?")
    #expect(try session.say("y") == "end. resolved")
  }

  @Test func `a missing branch offers a person`() throws {
    for (step, command) in [
      ("<decide id='b'><when test='1 = 2' next='end'/></decide>", nil as Command?),
      ("<handoff id='b' queue='q'><prompt>P</prompt></handoff>", .handoff(.closed)),
      ("<handoff id='b' queue='q'><prompt>P</prompt></handoff>", .handoff(.busy)),
      ("<handoff id='b' queue='q'><prompt>P</prompt></handoff>", .handoff(.declined)),
      ("<appointment id='b' service='s'/>", .appointment(.unavailable)),
      ("<appointment id='b' service='s'/>", .appointment(.declined)),
      ("<appointment id='b' service='s'/>", .appointment(.failed("x"))),
      ("<action id='b' name='n'/>", .action(.done(nil))), ("<action id='b' name='n'/>", .action(.failed("x"))),
      ("<action id='b' name='n'><confirm>Sure?</confirm></action>", .answer(.text("false"))),
    ] {
      var session = try start(library(guide(choice("a", ["x": "b"]) + step + person + outcome("end"), person: "care")))
      try session.say("x")
      if let command { try session.go(command) }
      #expect(session.spot == "care: hand-off", "\(step)")
    }
  }

  @Test func `a loop that asks nothing ends at a cap that names it`() throws {
    var session = try start(
      library(
        guide(
          choice("a", ["x": "b"]) + """
            <step id="b"><prompt>B</prompt><goto next="c"/></step><step id="c"><prompt>C</prompt><goto next="b"/></step>
            """ + person + outcome("end"), person: "care")))
    let events = try session.take(.answer(.text("x")), at: noon)
    guard case .failed(let trouble)? = events.first(where: { $0.type == "failed" })?.body else {
      return #expect(Bool(false))
    }
    #expect(trouble.reason == "loop")
    #expect(
      trouble.detail.hasSuffix("... b -> c -> b -> c -> b -> c -> b -> c")
        || trouble.detail.hasSuffix("... c -> b -> c -> b -> c -> b -> c -> b"))
    #expect(session.spot == "care: hand-off")
  }

  @Test func `a loop over closed queues ends too, however patient the host is`() throws {
    var session = try start(
      library(
        guide(
          "<handoff id='a' queue='q'><prompt>P</prompt><closed next='a'/></handoff>"
            + "<handoff id='care' queue='q'><prompt>P</prompt><closed next='a'/></handoff>", person: "care")))
    var turns = 0
    while case .handoff = session.waiting, turns < 10_000 {
      try session.go(.handoff(.closed))
      turns += 1
    }
    #expect(session.spot == "stuck: loop")
    #expect(turns < 10_000)
  }

  @Test func `guides that lead into one another without end stop at a depth`() throws {
    let call = "<returned outcome='end' next='end'/></subguide>" + outcome("end")
    let session = try start(
      library(
        guide("<subguide id='a' guide='h'>" + call), guide("<subguide id='a' guide='g'>" + call, id: "h")))
    #expect(session.spot == "stuck: depth")
  }

  @Test func `a person who cannot be told of is offered all the same`() throws {
    var session = try start(
      library(
        guide(
          "<variable name='n' type='integer' initial='0'/>" + choice("a", ["x": "end"])
            + "<handoff id='care' queue='q'><prompt>{1 div $n}</prompt><declined next='end'/></handoff>"
            + outcome("end"), person: "care")))
    #expect(try session.go(.person) == "care: hand-off")
  }

  @Test func `what cannot be started says why`() throws {
    let library = try library(guide("<variable name='n' type='integer'/>" + choice("a", ["x": "end"]) + outcome("end")))
    #expect(throws: Session.CannotStart.noGuide("x", known: ["g"])) { try start(library, "x") }
    #expect(throws: Session.CannotStart.noVariable("m", guide: "g")) { try start(library, variables: ["m": "1"]) }
    #expect(throws: Session.CannotStart.badValue(variable: "n", type: "integer", value: "one")) {
      try start(library, variables: ["n": "one"])
    }
    #expect(throws: Session.CannotStart.noZone("Mars/Olympus")) {
      try Session.start("g", in: library, .init(session: "s", zone: "Mars/Olympus"), at: noon)
    }
  }
}
