import Testing

@testable import GuideGraph
@testable import GuideSession

@Suite struct PrefillTests {
  private let known = guide(
    """
    <variable name="n" type="integer"/><variable name="kind" type="choice" values="x y"/><variable name="ill" type="text" privacy="sensitive"/>
    """ + field("a", "n", next: "b") + choice("b", ["x": "c", "y": "c"], assign: "kind") + field("c", "ill", next: "s")
      + "<subguide id='s' guide='in'><returned outcome='fin' next='end'/></subguide>" + outcome("end"))
  private let inner = guide(
    "<variable name='n' type='integer'/>" + field("i", "n", next: "fin") + outcome("fin"), id: "in", start: "i")

  @Test func `what is known beforehand is offered as the previous answer, in its own guide alone`() throws {
    var session = try start(library(known, inner), variables: ["n": "7", "kind": "y", "ill": "flu"])
    #expect(session.value("n") == "7")
    #expect(session.prompt?.fields.first?.previous == "7")
    try session.say("8")
    #expect(session.prompt?.previous == ["y"])
    try session.say("x")
    #expect(session.prompt?.fields.first?.previous == nil)
    try session.say("cold")
    #expect(session.spot == "i?")
    #expect(session.prompt?.fields.first?.previous == nil)
  }

  @Test func `what is given counts as known where nothing is asked`() throws {
    let library = try library(
      guide(
        """
        <variable name="n" type="integer"/><decide id="a"><when test="exists($n)" next="end"/><otherwise next="b"/></decide>
        """ + field("b", "n", next: "end") + outcome("end")))
    #expect(try start(library, variables: ["n": "1"]).spot == "end. resolved")
    #expect(try start(library).spot == "b?")
  }
}

@Suite struct PrivacyTests {
  private let levels = guide(
    """
    <variable name="open" type="text" privacy="open"/><variable name="personal" type="text" retain="P30D"/>
    <variable name="sensitive" type="text" privacy="sensitive" retain="P7D"/><variable name="secret" type="text" privacy="secret"/>
    <variable name="c1" type="text" privacy="open"/><variable name="c2" type="text" privacy="open"/><variable name="c3" type="text" privacy="open"/>
    <step id="a"><prompt>?</prompt>
    <assign name="c1" value="$personal"/><assign name="c2" value="concat($c1, '!')"/><assign name="c3" value="concat($c2, $sensitive, string-length($secret))"/>
    <form next="b"><field assign="open"/><field assign="personal"/><field assign="sensitive"/><field assign="secret"/></form></step>
    """ + choice("b", ["x": "end"]) + outcome("end"))
  private let answer = Command.answer(
    .form(["open": "OPEN", "personal": "PERSONAL", "sensitive": "SENSITIVE", "secret": "SECRET"]))

  @Test func `only open values stand in the log, also where they were computed from others`() throws {
    var session = try start(library(levels))
    let events = try session.take(answer, at: noon)
    let text = try json(events)
    #expect(text.contains("OPEN"))
    for word in ["PERSONAL", "SENSITIVE", "SECRET"] { #expect(!text.contains(word)) }
    #expect(session.state.journey.frame.privacy["c2"] == .personal)
    #expect(session.state.journey.frame.privacy["c3"] == .secret)
  }

  @Test func `the vault has what is personal and sensitive, never a secret, and numbers it without a gap`() throws {
    let library = try library(levels)
    var (session, events) = try Session.start("g", in: library, .init(session: "s"), at: noon)
    events += try session.take(answer, at: noon)
    events += try session.take(.agent(.note("words")), at: noon)
    let texts = events.flatMap(\.vaultTexts)
    #expect(texts.map(\.number) == Array(1...texts.count))
    #expect(texts.map(\.items) == [["PERSONAL"], ["SENSITIVE"], ["PERSONAL"], ["PERSONAL!"], ["words"]])
    #expect(texts.map(\.privacy) == ["personal", "sensitive", "personal", "personal", "personal"])
  }

  @Test func `a computed value is kept no longer than what it was computed from`() throws {
    var session = try start(library(levels))
    let events = try session.take(answer, at: noon)
    let day: Int64 = 86_400_000
    #expect(events.flatMap(\.vaultTexts).map(\.retention) == [30 * day, 7 * day, 30 * day, 30 * day])
  }

  @Test func `which option of a private choice was taken is not in the log`() throws {
    let library = try library(
      guide(
        """
        <variable name="v" type="list" values="lupus gout" privacy="sensitive"/>
        <step id="a"><prompt>?</prompt><choice assign="v" multiple="true" next="b"><option id="lupus"><label>L</label></option>
        <option id="gout"><label>G</label></option></choice></step>
        """ + choice("b", ["x": "end"]) + outcome("end")))
    var (session, events) = try Session.start("g", in: library, .init(session: "s"), at: noon)
    let taken = try session.take(.answer(.options(["lupus", "gout"])), at: noon)
    events += taken
    #expect(try !json(events).contains("lupus"))
    guard case .answered(let answered)? = taken.first?.body else { return #expect(Bool(false)) }
    #expect(answered.options == ["lupus", "gout"])
    #expect(try roundTrip(events) == events)
    var again = Session.replay(try roundTrip(events), in: library)
    #expect(again.state == session.state)
    try again.go(.back)
    #expect(again.prompt?.previous == [])
    let erased = Session.replay(try roundTrip(events, vault: [:]), in: library)
    #expect(erased.summary.map(\.answer) == ["••••"])
  }

  @Test func `what was erased is shown as erased, and replay goes on`() throws {
    let library = try library(
      guide(
        "<variable name='v' type='text'/>" + field("a", "v", next: "b") + choice("b", ["x": "end"])
          + outcome("end", "resolved", "{$v}.")))
    var (session, events) = try Session.start("g", in: library, .init(session: "s"), at: noon)
    events += try session.take(.answer(.text("Kim")), at: noon)
    var again = Session.replay(try roundTrip(events, vault: [:]), in: library)
    #expect(session.summary.map(\.answer) == ["Kim"])
    #expect(again.summary.map(\.answer) == ["erased"])
    #expect(try again.say("x") == "end. resolved")
    #expect(again.said.last?.text.plain == ".")
    // A person who comes back to the question is asked again.
    #expect(try again.go(.restart) == "a?")
    #expect(again.prompt?.fields.first?.previous == nil)
  }

  @Test func `free words never stand in the log`() throws {
    var session = try start(
      library(
        guide(
          choice("a", ["x": "m"]) + "<message id='m' inbox='i' next='end'><prompt>P</prompt></message>" + outcome("end")
        )))
    var events = try session.take(.answer(.text("WORDS one")), at: noon)
    events += try session.take(.noMatch("WORDS two"), at: noon)
    events += try session.take(.answer(.text("x")), at: noon)
    events += try session.take(.answer(.text("WORDS three")), at: noon)
    events += try session.take(.feedback(solved: false, score: 1, comment: "WORDS four"), at: noon)
    #expect(try !json(events).contains("WORDS"))
    #expect(events.flatMap(\.vaultTexts).count == 4)
  }
}

@Suite struct SecretTests {
  private let card = guide(
    """
    <variable name="n" type="integer"/><variable name="pin" type="text" privacy="secret"/><variable name="m" type="integer"/>
    """ + field("a", "n", next: "b") + field("b", "pin", next: "c") + field("c", "m", next: "d")
      + choice("d", ["x": "pay"])
      + "<action id='pay' name='pay'><param name='pin' value='$pin'/><done next='e'/></action>"
      + choice("e", ["x": "end"]) + outcome("end"))

  private func talk(_ commands: [Command]) throws -> (Session, [Event], Library) {
    let library = try library(card)
    var (session, events) = try Session.start("g", in: library, .init(session: "s"), at: noon)
    for command in commands { events += try session.take(command, at: noon) }
    return (session, events, library)
  }

  @Test func `a session that was read again asks for its secrets and keeps the rest`() throws {
    let (_, events, library) = try talk(["1", "4711", "3"].map { .answer(.text($0)) } + [.pause])
    #expect(try !json(events).contains("4711"))
    var again = Session.replay(try roundTrip(events), in: library)
    #expect(again.spot == "d?")
    #expect(try again.go(.resume(.customer)) == "b?")
    #expect(try again.say("1111") == "d?")
    #expect([again.value("n"), again.value("m")] == ["1", "3"])
    try again.say("x")
    guard case .action(let request) = again.waiting else { return #expect(Bool(false)) }
    #expect(request.parameters == ["pin": "1111"])
  }

  @Test func `a session that was never away asks for nothing again`() throws {
    var (session, _, _) = try talk(["1", "4711", "3"].map { .answer(.text($0)) } + [.pause])
    #expect(try session.events(of: .resume(.customer)) == ["resumed"])
    #expect(session.spot == "d?")
  }

  @Test func `what was done since needs the secret no more`() throws {
    let (_, events, library) = try talk(["1", "4711", "3", "x"].map { .answer(.text($0)) } + [.action(.done(nil))])
    var again = Session.replay(try roundTrip(events), in: library)
    #expect(try again.go(.resume(.customer)) == "e?")
  }

  @Test func `whoever waits for a person is not sent back`() throws {
    let library = try library(
      guide(
        "<variable name='pin' type='text' privacy='secret'/>" + field("a", "pin", next: "care") + person
          + outcome("end"), person: "care"))
    var (session, events) = try Session.start("g", in: library, .init(session: "s"), at: noon)
    events += try session.take(.answer(.text("4711")), at: noon)
    var again = Session.replay(try roundTrip(events), in: library)
    #expect(try again.go(.resume(.agent)) == "care: hand-off")
  }

  @Test func `a secret is no previous answer and in no summary`() throws {
    var (session, _, _) = try talk(["1", "4711"].map { .answer(.text($0)) })
    #expect(session.summary.map(\.answer) == ["1"])
    try session.go(.back)
    #expect(session.prompt?.fields.first?.previous == nil)
  }
}
