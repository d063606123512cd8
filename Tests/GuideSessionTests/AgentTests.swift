import Testing

@testable import GuideGraph
@testable import GuideSession

@Suite struct AgentTests {
  private let call = guide(
    """
    <variable name="n" type="integer" max="9"/><variable name="m" type="integer"/><variable name="list" type="list" values="p q"/>
    <step id="a" establishes="consent"><prompt>Read.</prompt><say verbatim="true">Do you agree to all of this now?</say>
    <choice><option id="yes" next="b"><label>Y</label><label audience="agent">Agrees</label></option></choice><nomatch count="2" next="end"/></step>
    """ + field("b", "n", next: "c", "constraint='$n gt 1'") + """
      <step id="c" requires="consent"><prompt>m?</prompt><field assign="m" next="d" constraint="$m gt $n"/></step>
      <step id="d"><prompt>l?</prompt><choice assign="list" multiple="true" next="end"><option id="p"><label>P</label></option>
      <option id="q" relevant="$m gt 5"><label>Q</label></option></choice></step>
      """ + outcome("end"))

  private func session(_ channel: Session.Channel = .agent) throws -> Session {
    try start(library(call), channel: channel)
  }

  @Test func `a script that must be read word for word locks the answers of agents`() throws {
    var session = try session()
    #expect(session.prompt.map { [$0.isVerbatim, $0.isRead] } == [true, false])
    for _ in 1...3 { #expect(try session.events(of: .answer(.text("yes"))) == ["refused"]) }
    #expect(session.prompt?.refusals == 0)
    _ = try session.take(.agent(.read), at: noon + 60_000, by: .agent)
    #expect(session.prompt?.isRead == true)
    #expect(try session.say("yes") == "b?")
    #expect(throws: Misuse.self) { try session.go(.agent(.read)) }
  }

  @Test func `customers need not read aloud`() throws {
    var session = try session(.customer)
    #expect(session.prompt?.options.first?.label.plain == "Y")
    #expect(try session.say("yes") == "b?")
  }

  @Test func `reading is timed, and flagged where nobody reads that fast`() throws {
    for (milliseconds, hurried) in [(Int64(1_000), true), (3_000, false)] {
      var session = try session()
      let events = try session.take(.agent(.read), at: noon + milliseconds, by: .agent)
      guard case .scriptRead(let read)? = events.first?.body else { return #expect(Bool(false)) }
      #expect(read.milliseconds == milliseconds)
      #expect(read.hurried == hurried)
    }
  }

  @Test func `agents read their own labels`() throws {
    #expect(try session().prompt?.options.first?.label.plain == "Agrees")
  }

  @Test func `a jump over what a step requires needs a reason`() throws {
    var session = try session()
    #expect(throws: Misuse.needsReason(["consent"])) { try session.go(.agent(.jump("c", reason: nil))) }
    #expect(throws: Misuse.needsReason(["consent"])) { try session.go(.agent(.jump("c", reason: "  "))) }
    #expect(throws: Misuse.noStep("zz")) { try session.go(.agent(.jump("zz", reason: nil))) }
    let events = try session.take(.agent(.jump("c", reason: "Known customer")), at: noon, by: .agent)
    #expect(types(events) == ["jumped", "step-entered", "prompt-shown"])
    #expect(try !json(events).contains("Known"))
    guard case .jumped(let jumped)? = events.first?.body else { return #expect(Bool(false)) }
    #expect(jumped.skipped == ["consent"])
    #expect(session.spot == "c?")
    #expect(try session.go(.back) == "a?")
  }

  @Test func `no reason is needed for what was established`() throws {
    var session = try session()
    try session.go(.agent(.read))
    try session.say("yes")
    #expect(try session.go(.agent(.jump("c", reason: nil))) == "c?")
    #expect(try session.go(.back) == "b?")
  }

  @Test func `what the caller volunteers is taken when its question comes`() throws {
    var session = try session()
    #expect(try session.events(of: .agent(.ahead(StepKey("g", "b"), .text("3")))) == ["answered-ahead"])
    #expect(try session.events(of: .agent(.ahead(StepKey("g", "d"), .options(["p"])))) == ["answered-ahead"])
    try session.go(.agent(.read))
    #expect(try session.say("yes") == "c?")
    #expect(session.value("n") == "3")
    #expect(try session.say("4") == "end. resolved")
    #expect(try session.go(.back) == "d?")
  }

  @Test func `what is volunteered is checked as far as it can be`() throws {
    var session = try session()
    for (step, words) in [("b", "99"), ("b", "x"), ("b", "1")] {
      #expect(try session.events(of: .agent(.ahead(StepKey("g", StepID(step)), .text(words)))) == ["refused"])
    }
    #expect(session.prompt?.refusals == 0)
    #expect(throws: Misuse.noStep("zz")) { try session.go(.agent(.ahead(StepKey("g", "zz"), .text("1")))) }
    #expect(throws: Misuse.noAnswer(StepKey("g", "d"))) {
      try session.go(.agent(.ahead(StepKey("g", "d"), .text("zz"))))
    }
    // Nobody knows yet whether it is more than n.
    #expect(try session.events(of: .agent(.ahead(StepKey("g", "c"), .text("2")))) == ["answered-ahead"])
    try session.go(.agent(.read))
    try session.say("yes")
    #expect(try session.say("5") == "c?")
    #expect(session.prompt?.refusals == 0)
  }

  @Test func `what is volunteered never answers a script that was not read`() throws {
    var session = try session()
    #expect(try session.events(of: .agent(.ahead(StepKey("g", "a"), .text("yes")))) == ["answered-ahead"])
    #expect(session.spot == "a?")
    #expect(try session.go(.agent(.read)) == "b?")
  }

  @Test func `the open question may be answered ahead`() throws {
    var session = try session(.customer)
    try session.say("yes")
    #expect(try session.go(.agent(.ahead(StepKey("g", "b"), .text("4")))) == "c?")
  }

  @Test func `notes, flags and wrap-ups are kept where nobody else reads them`() throws {
    var session = try session()
    var events = try session.take(.agent(.note("Has a dog")), at: noon, by: .agent)
    events += try session.take(.agent(.flag("Unclear")), at: noon, by: .agent)
    events += try session.take(.agent(.wrapUp(.init(.referred, "code", summary: "Dog bites"))), at: noon, by: .agent)
    #expect(types(events) == ["noted", "flagged", "wrapped-up"])
    let text = try json(events)
    for words in ["dog", "Unclear", "bites"] { #expect(!text.contains(words)) }
    #expect(session.state.notes.map(\.words) == ["Has a dog", "Unclear"])
    #expect(session.state.wrapUp?.outcome == .referred)
  }
}
