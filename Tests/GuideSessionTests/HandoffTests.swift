import Testing

@testable import GuideGraph
@testable import GuideSession

@Suite struct HandoffTests {
  private let guideText = guide(
    """
    <variable name="n" type="integer"/><variable name="secret" type="text" privacy="secret"/><variable name="ill" type="text" privacy="sensitive"/>
    """ + field("a", "n", next: "ill") + field("ill", "ill", next: "b", "optional='true'")
      + choice("b", ["queue": "line", "end": "end", "resume": "taken"]) + """
        <handoff id="line" queue="q" callback="true"><prompt>Wait {$n}.</prompt><pass variable="n"/>
        <closed next="shut"/><busy over="PT10M" next="full"/><declined next="no"/></handoff>
        <handoff id="taken" queue="q" resume="hello"><prompt>Hand over.</prompt></handoff>
        """ + choice("hello", ["x": "end"]) + outcome("shut", "referred") + outcome("full", "referred")
      + outcome("no", "unresolved") + person + outcome("end"), person: "care")

  private func atLine() throws -> Session {
    var session = try start(library(guideText))
    try session.say("5")
    try session.say("flu")
    try session.say("queue")
    return session
  }

  @Test func `every result leads where the guide says`() throws {
    for (report, spot) in [
      (Command.HandoffReport.closed, "shut. referred"), (.busy, "full. referred"), (.declined, "no. unresolved"),
      (.left, "no. unresolved"), (.served, "line. handed-off"),
    ] {
      var session = try atLine()
      #expect(session.spot == "line: hand-off")
      #expect(try session.go(.handoff(report), by: .desk) == spot)
    }
  }

  @Test func `a time booked instead of waiting ends the talk as booked`() throws {
    var session = try atLine()
    let booking = Booking(reference: "R1", service: "help", start: "s", end: "e", place: "p", zone: "z")
    #expect(try session.go(.handoff(.booked(booking))) == "line. booked")
    #expect(session.state.bookings == [booking])
  }

  @Test func `a queue that closes on the waiting or that is left takes the ticket with it`() throws {
    for report in [Command.HandoffReport.closed, .busy, .declined, .left] {
      var session = try atLine()
      #expect(try session.go(.handoff(.queued(ticket: "A1", position: 2, withheld: []))) == "line: queued")
      try session.go(.handoff(report))
      #expect(session.state.effects.isEmpty)
      #expect(try session.go(.back) == "b?")
    }
  }

  @Test func `a ticket stops back, change and restart until the queue is left`() throws {
    var session = try atLine()
    try session.go(.handoff(.queued(ticket: "A1", position: 2, withheld: [])))
    #expect(throws: Misuse.effectStands(.ticket("A1"))) { try session.go(.back) }
    #expect(throws: Misuse.effectStands(.ticket("A1"))) { try session.go(.restart) }
    #expect(throws: Misuse.effectStands(.ticket("A1"))) { try session.go(.change(StepKey("g", "a"), .text("6"))) }
    #expect(throws: Misuse.self) { try session.go(.person) }
    #expect(Misuse.effectStands(.ticket("A1")).description == "you are in the queue; leave it first")
  }

  @Test func `the place in the queue may be told again without a second ticket`() throws {
    var session = try atLine()
    try session.go(.handoff(.queued(ticket: "A1", position: 2, withheld: [])))
    try session.go(.handoff(.queued(ticket: "A1", position: 1, withheld: [])))
    #expect(session.state.effects.count == 1)
  }

  @Test func `a call back keeps the place, with or without a ticket`() throws {
    var session = try atLine()
    try session.go(.handoff(.queued(ticket: "A1", position: 2, withheld: [])))
    try session.go(.handoff(.callback))
    guard case .handoff(let request) = session.waiting else { return #expect(Bool(false)) }
    #expect(request.isCallback)
    #expect(request.ticket == "A1")
    #expect(try session.go(.handoff(.served)) == "line. handed-off")
    session = try atLine()
    #expect(try session.go(.handoff(.callback)) == "line: queued")
    #expect(throws: Misuse.effectStands(.ticket(""))) { try session.go(.back) }
  }

  @Test func `an agent goes on with the same session at the resume step`() throws {
    var session = try start(library(guideText))
    try session.say("5")
    try session.go(.answer(.skip))
    try session.say("resume")
    try session.go(.handoff(.queued(ticket: "A1", position: 1, withheld: [])))
    #expect(try session.go(.handoff(.served)) == "hello?")
    try session.go(.resume(.agent))
    #expect(session.state.channel == .agent)
    #expect(session.value("n") == "5")
    #expect(throws: Misuse.effectStands(.served)) { try session.go(.back) }
    try session.say("x")
    #expect(try session.go(.back) == "hello?")
  }

  @Test func `missing ways on offer a person, and are no way into a trap`() throws {
    var session = try start(library(guideText))
    try session.say("5")
    try session.go(.answer(.skip))
    try session.say("resume")
    #expect(try session.go(.handoff(.closed)) == "care: hand-off")
    guard case .handoff(let request) = session.waiting else { return #expect(Bool(false)) }
    #expect(!request.askedByCustomer)
    #expect(try session.go(.handoff(.declined)) == "end. resolved")
  }

  @Test func `asked for by word and declined, the exact question is open again, with its tries`() throws {
    var session = try start(library(guideText))
    try session.say("x")
    let before = session.state.journey
    try session.go(.person)
    guard case .handoff(let request) = session.waiting else { return #expect(Bool(false)) }
    #expect(request.askedByCustomer)
    #expect(request.packet.stuckAt == "a?")
    #expect(try session.go(.handoff(.declined)) == "a?")
    #expect(session.state.journey == before)
    try session.go(.person)
    #expect(try session.go(.back) == "a?")
    try session.go(.person)
    try session.go(.handoff(.queued(ticket: "A1", position: 1, withheld: [])))
    #expect(try session.go(.handoff(.left)) == "a?")
    #expect(session.state.journey == before)
  }

  @Test func `a question that needed facts is open again with them`() throws {
    var session = try start(
      library(
        guide(
          """
          <step id="a"><prompt>{wait-minutes('q')}?</prompt><choice><option id="x" next="end"><label>X</label></option></choice></step>
          <handoff id="care" queue="q"><prompt>About {wait-minutes('care')} minutes, {agent-name()}.</prompt></handoff>
          """ + outcome("end"), person: "care")))
    try session.go(.fact(["4"]))
    #expect(try session.go(.person) == "fact wait-minutes(care)")
    #expect(try session.go(.fact(["9"]), by: .desk) == "fact agent-name()")
    #expect(try session.go(.fact(nil), by: .desk) == "care: hand-off")
    guard case .handoff(let request) = session.waiting else { return #expect(Bool(false)) }
    #expect(request.text.plain == "About 9 minutes, .")
    #expect(request.askedByCustomer)
    #expect(try session.go(.handoff(.declined)) == "a?")
    #expect(session.prompt?.text.plain == "4?")
  }

  @Test func `a guide without a person says so`() throws {
    var session = try start(library(guide(choice("a", ["x": "end"]) + outcome("end"))))
    #expect(throws: Misuse.noPerson) { try session.go(.person) }
  }

  @Test func `the packet tells what was said, masks what is sensitive and leaves out what was kept back`() throws {
    var session = try atLine()
    guard case .handoff(let request) = session.waiting else { return #expect(Bool(false)) }
    #expect(request.packet.answers.map { "\($0.step.step)=\($0.answer)" } == ["a=5", "ill=••••", "b=queue"])
    #expect(request.packet.passes == ["n"])
    #expect(request.packet.path == ["a", "ill", "b"])
    try session.go(.handoff(.queued(ticket: "A1", position: 1, withheld: ["n"])))
    guard case .handoff(let queued) = session.waiting else { return #expect(Bool(false)) }
    #expect(queued.packet.answers.map(\.step.step) == ["ill", "b"])
    #expect(session.summary.map(\.step.step) == ["a", "ill", "b"])
  }

  @Test func `a hand-off report makes no sense elsewhere`() throws {
    var session = try start(library(guideText))
    #expect(throws: Misuse.notWaiting(for: "a hand-off", but: "an answer to \"a\"")) {
      try session.go(.handoff(.served))
    }
  }
}
