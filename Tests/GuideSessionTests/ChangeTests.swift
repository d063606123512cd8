import Testing

@testable import GuideGraph
@testable import GuideSession

@Suite struct ChangeTests {
  private let household = guide(
    """
    <variable name="kind" type="choice" values="home shop"/><variable name="n" type="integer"/><variable name="m" type="integer"/>
    """ + choice("a", ["home": "b", "shop": "b"], assign: "kind") + """
      <step id="b"><prompt>n?</prompt><field assign="n" next="c" constraint="$kind = 'shop' or $n lt 10"/></step>
      """ + field("c", "m", next: "d", "optional='true'") + choice("d", ["x": "end"]) + outcome("end"))

  private func answered(_ words: [String]) throws -> Session {
    var session = try start(library(household))
    for word in words { try session.go(.answer(word == "-" ? .skip : .text(word))) }
    return session
  }

  @Test func `later answers that still hold are kept`() throws {
    var session = try answered(["shop", "5", "7", "x"])
    #expect(try session.go(.change(StepKey("g", "a"), .text("home"))) == "end. resolved")
    #expect([session.value("kind"), session.value("n"), session.value("m")] == ["home", "5", "7"])
    #expect(session.state.journey.answers.count == 4)
  }

  @Test func `a later answer that no longer holds is asked again, and those after it are still kept`() throws {
    var session = try answered(["shop", "50", "7", "x"])
    #expect(try session.go(.change(StepKey("g", "a"), .text("home"))) == "b?")
    #expect(session.prompt?.fields.first?.previous == "50")
    #expect(session.prompt?.refusals == 0)
    #expect(try session.say("9") == "end. resolved")
    #expect(session.value("m") == "7")
  }

  @Test func `an answer that was left out is kept left out`() throws {
    var session = try answered(["shop", "5", "-", "x"])
    #expect(try session.go(.change(StepKey("g", "a"), .text("home"))) == "end. resolved")
    #expect(session.value("m") == nil)
  }

  @Test func `a change that is refused changes nothing`() throws {
    var session = try answered(["home", "5", "7"])
    let before = session.state.journey
    #expect(try session.events(of: .change(StepKey("g", "b"), .text("50"))) == ["refused"])
    #expect(try session.events(of: .change(StepKey("g", "a"), .text("boat"))) == ["no-match"])
    #expect(throws: Misuse.cannotSkip) { try session.go(.change(StepKey("g", "a"), .skip)) }
    #expect(throws: Misuse.noAnswer(StepKey("g", "d"))) { try session.go(.change(StepKey("g", "d"), .text("x"))) }
    #expect(throws: Misuse.noAnswer(StepKey("g", "zz"))) { try session.go(.change(StepKey("g", "zz"), .text("x"))) }
    #expect(session.state.journey == before)
  }

  @Test func `back after a change goes over the kept answers one by one`() throws {
    var session = try answered(["shop", "5", "7", "x"])
    try session.go(.change(StepKey("g", "a"), .text("home")))
    #expect(
      try [session.go(.back), session.go(.back), session.go(.back), session.go(.back)] == ["d?", "c?", "b?", "a?"])
    #expect(throws: Misuse.nothingToGoBackTo) { try session.go(.back) }
  }

  @Test func `answers of a loop are kept round by round`() throws {
    let basket = guide(
      """
      <variable name="who" type="text" privacy="open"/><variable name="item" type="text" privacy="open"/><variable name="all" type="text" privacy="open"/>
      """ + field("a", "who", next: "b") + """
        <step id="b"><prompt>Item?</prompt><assign name="all" value="concat($all, $item)"/><field assign="item" next="c"/></step>
        """ + choice("c", ["more": "b", "done": "d"]) + choice("d", ["x": "end"]) + outcome("end"))
    var session = try start(library(basket))
    for words in ["Kim", "p", "more", "q", "more", "r", "done"] { try session.say(words) }
    #expect(session.value("all") == "pqr")
    #expect(try session.go(.change(StepKey("g", "a"), .text("Lee"))) == "d?")
    #expect(session.value("all") == "pqr")
    #expect(session.value("who") == "Lee")
    // Of a question answered several times the latest answer is changed.
    #expect(try session.go(.change(StepKey("g", "b"), .text("s"))) == "d?")
    #expect(session.value("all") == "pqs")
  }

  @Test func `a long conversation is walked again without being taken for a loop`() throws {
    var steps = ""
    for number in 0..<1_500 {
      steps += choice("s\(number)", ["x": number == 1_499 ? "end" : "s\(number + 1)", "y": "end"])
    }
    var session = try start(library(guide(steps + outcome("end"), start: "s0")))
    for _ in 0..<1_499 { _ = try session.take(.answer(.text("x")), at: noon) }
    #expect(session.spot == "s1499?")
    #expect(try session.go(.change(StepKey("g", "s0"), .text("x"))) == "s1499?")
  }

  @Test func `a change of an answer that reveals another way asks what is new`() throws {
    var session = try start(
      library(
        guide(
          choice("a", ["x": "b", "y": "c"]) + choice("b", ["x": "d"]) + choice("c", ["x": "d"])
            + choice("d", ["x": "end"])
            + outcome("end"))))
    for _ in 1...3 { try session.say("x") }
    #expect(try session.go(.change(StepKey("g", "a"), .text("y"))) == "c?")
    #expect(try session.say("x") == "end. resolved")
  }
}

@Suite struct RestartTests {
  @Test func `a restart is at the first question, with earlier answers offered`() throws {
    var session = try start(
      library(
        guide(
          "<variable name='n' type='integer' initial='1'/>" + field("a", "n", next: "b") + choice("b", ["x": "end"])
            + outcome("end"))))
    try session.say("5")
    try session.say("x")
    #expect(session.spot == "end. resolved")
    #expect(try session.events(of: .restart) == ["restarted", "prompt-shown"])
    #expect(session.spot == "a?")
    #expect(session.value("n") == "1")
    #expect(session.prompt?.fields.first?.previous == "5")
    #expect(session.state.journey.answers.isEmpty)
    #expect(try session.say("6") == "b?")
  }

  @Test func `before any answer the open question is the beginning`() throws {
    var session = try start(
      library(guide("<action id='a' name='log'><done next='b'/></action>" + choice("b", ["x": "end"]) + outcome("end")))
    )
    try session.go(.action(.done(nil)))
    #expect(try session.go(.restart) == "b?")
  }

  @Test func `an end that was reached without an answer starts from the first step`() throws {
    var session = try start(
      library(guide("<step id='a'><prompt>Hello.</prompt><goto next='end'/></step>" + outcome("end"))))
    try session.go(.restart)
    #expect(session.said.map(\.text.plain) == ["Hello.", "Bye."])
  }

  @Test func `a ticket taken before any answer stops a restart`() throws {
    var session = try start(
      library(
        guide("<handoff id='a' queue='q'><prompt>Wait.</prompt><declined next='end'/></handoff>" + outcome("end"))))
    try session.go(.handoff(.queued(ticket: "A1", position: 1, withheld: [])))
    #expect(throws: Misuse.effectStands(.ticket("A1"))) { try session.go(.restart) }
    try session.go(.handoff(.left))
    #expect(try session.go(.restart) == "a: hand-off")
  }

  @Test func `a finished session takes nothing but what a finished session can`() throws {
    var session = try start(library(guide(choice("a", ["x": "end"]) + outcome("end"))))
    try session.say("x")
    for command in [
      Command.answer(.text("x")), .noMatch("?"), .timeout, .help, .why, .simpler, .person, .fact(nil),
      .handoff(.served), .action(.done(nil)), .appointment(.declined), .agent(.jump("a", reason: nil)), .agent(.read),
      .agent(.return),
    ] {
      #expect(throws: Misuse.finished) { try session.go(command) }
    }
    for command in [
      Command.feedback(solved: true, score: 5, comment: "Good"), .pause, .resume(.customer), .agent(.note("n")),
      .agent(.flag("f")), .agent(.wrapUp(.init(.resolved, nil, summary: "s"))),
    ] {
      try session.go(command)
    }
    #expect(session.spot == "end. resolved")
    #expect(try session.go(.back) == "a?")
  }
}
