import Testing

@testable import GuideGraph
@testable import GuideSession

let broadband = """
  <guide xmlns="urn:guidepost:1" id="broadband-fault" version="1.0" xml:lang="en-GB" start="light" audience="both" person="care">
    <title>My broadband is not working</title>
    <variable name="light" type="choice" values="green red off unsure"/>
    <variable name="account" type="text" privacy="personal" purpose="to find your line" retain="P30D"/>
    <variable name="visit-start" type="dateTime"/>
    <step id="light" topic="diagnosis">
      <prompt>What colour is the light on your router?</prompt>
      <say>Could you tell me what colour the light on the router is?</say>
      <choice assign="light">
        <option id="green" next="fixed"><label>Green</label></option>
        <option id="red" next="account"><label>Red</label><synonym>orange</synonym></option>
        <option id="off" next="restart"><label>It is off</label></option>
        <option id="unsure" next="account"><label>Not sure</label></option>
      </choice>
    </step>
    <step id="account">
      <prompt>What is your account number?</prompt>
      <why>It lets us see the line to your home.</why>
      <field assign="account" pattern="[0-9]{8}" example="12345678" next="restart">
        <invalid>It has 8 digits and is at the top of your bill.</invalid>
      </field>
    </step>
    <step id="restart" remedy="restart-router">
      <prompt>Unplug the router, wait 30 seconds, then plug it in again.</prompt>
      <acknowledge next="light"><label>I have done that</label></acknowledge>
      <tried next="care"/>
    </step>
    <handoff id="care" queue="broadband-care" reason="router-dead" callback="true">
      <prompt>I will pass you to a colleague, who will see your answers.</prompt>
      <pass variable="account"/>
      <closed next="visit"/> <busy over="PT20M" next="visit"/> <declined next="not-now"/>
    </handoff>
    <appointment id="visit" service="engineer-visit">
      <result of="start" assign="visit-start"/>
      <done next="booked"/> <unavailable next="words"/> <declined next="not-now"/> <failed next="words"/>
    </appointment>
    <message id="words" inbox="broadband-care" next="not-now"><prompt>Tell us when to call you.</prompt></message>
    <outcome id="fixed" result="resolved"><prompt>Good, you are back online.</prompt></outcome>
    <outcome id="booked" result="booked"><prompt>An engineer comes on {format-date($visit-start)}.</prompt></outcome>
    <outcome id="not-now" result="unresolved"><prompt>Come back any time; your answers are kept.</prompt></outcome>
  </guide>
  """

@Suite struct BroadbandWalkTests {
  @Test func `a green light ends well`() throws {
    var session = try start(library(broadband), "broadband-fault")
    #expect(session.spot == "light?")
    #expect(try session.say("green") == "fixed. resolved")
  }

  @Test func `a remedy that was tried is not offered again`() throws {
    var session = try start(library(broadband), "broadband-fault")
    #expect(try session.say("off") == "restart?")
    #expect(try session.say("done") == "light?")
    #expect(try session.say("off") == "care: hand-off")
  }

  @Test func `a refused answer leaves the session where it was, with the author's words`() throws {
    var session = try start(library(broadband), "broadband-fault")
    try session.say("red")
    let events = try session.take(.answer(.text("12")), at: noon)
    guard case .refused(let refused)? = events.first?.body else { return #expect(Bool(false), "\(events)") }
    #expect(refused.reason == .pattern)
    #expect(session.refusalText(refused)?.plain == "It has 8 digits and is at the top of your bill.")
    #expect(session.spot == "account?")
  }

  @Test func `a closed queue leads to a visit, and back stops at the booking`() throws {
    var session = try start(library(broadband), "broadband-fault")
    try session.say("off")
    try session.say("done")
    try session.say("off")
    #expect(try session.go(.handoff(.closed)) == "visit: book")
    let booking = Booking(
      reference: "ENG-1", service: "engineer-visit", start: "2026-12-02T08:00:00Z", end: "2026-12-02T10:00:00Z",
      place: "1 High Street", zone: "Europe/London")
    #expect(try session.go(.appointment(.booked(booking))) == "booked. booked")
    #expect(throws: Misuse.effectStands(.booking(booking))) { try session.go(.back) }
    #expect(throws: Misuse.effectStands(.booking(booking))) {
      try session.go(.change(StepKey("broadband-fault", "light"), .text("green")))
    }
    try session.go(.appointment(.cancelled(booking)))
    #expect(try session.go(.back) == "light?")
  }

  @Test func `asking for a person and thinking better of it leads back to the question`() throws {
    var session = try start(library(broadband), "broadband-fault")
    try session.say("red")
    let before = session.state.journey
    #expect(try session.go(.person) == "care: hand-off")
    #expect(try session.go(.handoff(.declined)) == "account?")
    #expect(session.state.journey == before)
  }

  @Test func `replay gives the same state`() throws {
    let library = try library(broadband)
    var (session, events) = try Session.start(
      "broadband-fault", in: library, .init(session: "s1", zone: "Europe/London"), at: noon)
    for words in ["red", "12", "12345678", "done", "off"] {
      events += try session.take(.answer(.text(words)), at: noon)
    }
    #expect(Session.replay(events, in: library).state == session.state)
  }
}
