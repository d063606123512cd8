import Foundation
import Testing

@testable import GuideGraph
@testable import GuideSession

@Suite struct EffectTests {
  private static func act(_ effect: String, _ attributes: String = "") -> String {
    guide(
      """
      <variable name="n" type="integer"/><variable name="got" type="text" privacy="open"/>
      """ + field("a", "n", next: "act") + """
        <action id="act" name="order" effect="\(effect)" \(attributes)><param name="n" value="$n"/><result assign="got"/>
        <done next="b"/><failed next="b"/></action>
        <action id="undo" name="revoke" effect="safe" timeout="PT3S"><param name="what" value="$got"/><done next="end"/><failed next="end"/></action>
        """ + choice("b", ["x": "end", "undo": "undo"]) + outcome("end"))
  }

  private func done(_ effect: String, _ attributes: String = "") throws -> Session {
    var session = try start(library(Self.act(effect, attributes)))
    #expect(try session.say("1") == "act: action order")
    #expect(try session.go(.action(.done("O-1")), by: .desk) == "b?")
    return session
  }

  @Test func `a safe action is passed and may be done again`() throws {
    var session = try done("safe")
    #expect(try session.go(.back) == "a?")
    #expect(session.value("got") == nil)
    #expect(try session.say("2") == "act: action order")
  }

  @Test func `what is done once stops back, change and restart, which say why`() throws {
    var session = try done("once")
    let standing = Misuse.effectStands(.done(StepKey("g", "act")))
    #expect(throws: standing) { try session.go(.back) }
    #expect(throws: standing) { try session.go(.change(StepKey("g", "a"), .text("2"))) }
    #expect(throws: standing) { try session.go(.restart) }
    #expect(standing.description == "\"act\" has been carried out and cannot be taken back")
    try session.say("x")
    #expect(try session.go(.back) == "b?")
  }

  @Test func `an action that can be reversed is reversed with its own key and what it was about`() throws {
    var session = try start(library(Self.act("undo", "undo='undo'")))
    try session.say("1")
    guard case .action(let order) = session.waiting else { return #expect(Bool(false)) }
    #expect(order.parameters == ["n": "1"])
    try session.go(.action(.done("O-1")))
    #expect(try session.events(of: .back) == ["undo-started"])
    guard case .undo(let undo) = session.waiting else { return #expect(Bool(false)) }
    #expect(undo.name == "revoke")
    #expect(undo.key == order.key)
    #expect(undo.parameters == ["what": "O-1"])
    #expect(undo.timeout == 3_000)
    #expect(throws: Misuse.self) { try session.go(.back) }
    #expect(throws: Misuse.self) { try session.say("x") }
    #expect(throws: Misuse.self) { try session.go(.person) }
    #expect(try session.events(of: .action(.done(nil))) == ["action-undone", "went-back", "prompt-shown"])
    #expect(session.spot == "a?")
    #expect(session.state.effects.isEmpty)
  }

  @Test func `a change waits for the reversal and then takes the new answer`() throws {
    var session = try done("undo", "undo='undo'")
    #expect(try session.go(.change(StepKey("g", "a"), .text("2"))) == "undo revoke")
    #expect(try session.go(.action(.done(nil))) == "act: action order")
    #expect(session.value("n") == "2")
  }

  @Test func `a restart waits for the reversal`() throws {
    var session = try done("undo", "undo='undo'")
    #expect(try session.go(.restart) == "undo revoke")
    #expect(try session.go(.action(.done(nil))) == "a?")
    #expect(session.value("n") == nil)
  }

  @Test func `where the reversal fails the walk stands where it stood`() throws {
    var session = try done("undo", "undo='undo'")
    let before = session.state.journey
    try session.go(.back)
    #expect(try session.events(of: .action(.failed("down"))) == ["undo-failed", "prompt-shown"])
    #expect(session.state.journey == before)
    #expect(session.spot == "b?")
    try session.say("x")
    try session.go(.change(StepKey("g", "a"), .text("2")))
    #expect(try session.go(.action(.failed("down"))) == "end. resolved")
    #expect(session.state.effects.count == 1)
  }

  @Test func `a reversal of something in a sub-guide knows what it was about`() throws {
    let inner = guide(
      """
      <variable name="got" type="text" privacy="open"/>
      <action id="act" name="order" effect="undo" undo="undo"><result assign="got"/><done next="fin"/><failed next="fin"/></action>
      <action id="undo" name="revoke" effect="safe"><param name="what" value="$got"/><done next="fin"/><failed next="fin"/></action>
      """ + outcome("fin"), id: "inner", start: "act")
    var session = try start(
      library(
        guide(
          choice("a", ["x": "s"]) + "<subguide id='s' guide='inner'><returned outcome='fin' next='b'/></subguide>"
            + choice("b", ["x": "end"]) + outcome("end")), inner))
    try session.say("x")
    try session.go(.action(.done("O-9")))
    try session.go(.back)
    guard case .undo(let undo) = session.waiting else { return #expect(Bool(false)) }
    #expect(undo.parameters == ["what": "O-9"])
  }

  @Test func `two things are taken back in the order they came about, the last first`() throws {
    let twice = guide(
      choice("a", ["x": "one"]) + """
        <action id="one" name="one" effect="undo" undo="un-one"><done next="two"/></action>
        <action id="two" name="two" effect="undo" undo="un-two"><done next="b"/></action>
        <action id="un-one" name="un-one" effect="safe"/><action id="un-two" name="un-two" effect="safe"/>
        """ + choice("b", ["x": "end"]) + outcome("end"))
    var session = try start(library(twice))
    try session.say("x")
    try session.go(.action(.done(nil)))
    try session.go(.action(.done(nil)))
    #expect(try session.go(.back) == "undo un-two")
    #expect(try session.go(.action(.done(nil))) == "undo un-one")
    #expect(try session.go(.action(.done(nil))) == "a?")
  }

  @Test func `the action underway must end before the walk goes elsewhere, unless it is safe`() throws {
    var session = try start(library(Self.act("once")))
    try session.say("1")
    #expect(throws: Misuse.notWaiting(for: "a step back", but: "the result of action \"act\"")) {
      try session.go(.back)
    }
    #expect(throws: Misuse.self) { try session.go(.restart) }
    session = try start(library(Self.act("safe")))
    try session.say("1")
    #expect(try session.go(.back) == "a?")
  }

  @Test func `a message that was sent stays sent`() throws {
    var session = try start(
      library(
        guide(
          choice("a", ["x": "m"]) + "<message id='m' inbox='i' next='b'><prompt>Tell us.</prompt></message>"
            + choice("b", ["x": "end"]) + outcome("end"))))
    #expect(try session.say("x") == "m: message")
    #expect(throws: Misuse.self) { try session.say("  ") }
    #expect(throws: Misuse.self) { try session.go(.answer(.options(["x"]))) }
    #expect(try session.events(of: .noMatch("?")) == ["no-match"])
    #expect(try session.say("Call me") == "b?")
    #expect(session.state.messages.map(\.words) == ["Call me"])
    #expect(throws: Misuse.effectStands(.message)) { try session.go(.back) }
  }
}

@Suite struct ActionTests {
  private let order = guide(
    """
    <variable name="n" type="integer"/>
    <action id="a" name="count" timeout="PT5S"><prompt>Counting.</prompt><result assign="n"/><confirm>Count?</confirm>
    <done next="end"/><failed next="bad"/><declined next="no"/></action>
    """ + outcome("end", "resolved", "{$n}") + outcome("bad", "unresolved") + outcome("no", "answered"))

  @Test func `an action that is to be confirmed waits for a yes`() throws {
    var session = try start(library(order))
    #expect(session.spot == "a: confirm")
    #expect(throws: Misuse.self) { try session.say("maybe") }
    #expect(throws: Misuse.self) { try session.go(.action(.done("1"))) }
    #expect(try session.say("true") == "a: action count")
    #expect(session.said.map(\.text.plain) == ["Counting."])
    #expect(try session.go(.action(.done("12")), by: .desk) == "end. resolved")
    #expect(session.value("n") == "12")
  }

  @Test func `a no leaves by declined and does nothing`() throws {
    var session = try start(library(order))
    #expect(try session.say("false") == "no. answered")
    #expect(session.state.effects.isEmpty)
  }

  @Test func `a failure, and a result of the wrong type, leave by failed`() throws {
    for report in [Command.ActionReport.failed("down"), .done("twelve"), .done("1.5")] {
      var session = try start(library(order))
      try session.say("true")
      #expect(try session.go(.action(report)) == "bad. unresolved")
      #expect(session.value("n") == nil)
    }
  }

  @Test func `an action that told a result of the wrong type was carried out all the same`() throws {
    var session = try start(library(guide(choice("q", ["x": "a"]) + order.body + "", start: "q")))
    try session.say("x")
    try session.say("true")
    try session.go(.action(.done("twelve")))
    #expect(throws: Misuse.effectStands(.done(StepKey("g", "a")))) { try session.go(.back) }
  }
}

extension String {
  /// What a guide of `guide(_:)` holds beside its title.
  fileprivate var body: String {
    let start = range(of: "</title>")!.upperBound
    return String(self[start...].dropLast("</guide>".count))
  }
}
