import Foundation
import Testing

@testable import guidepost

/// The shapes of the machine protocol that are promised, played line by line.
@Suite struct ProtocolTranscriptTests {
  /// The sample, with a look at the line between the account number and the remedy.
  private static let broadband = try! String(
    contentsOf: URL(fileURLWithPath: #filePath).appending(path: "../../../Samples/broadband-fault.xml")
      .standardizedFileURL, encoding: .utf8
  )
  .replacing("<variable name=\"visit-start\"", with: line + "<variable name=\"visit-start\"")
  .replacing("example=\"12345678\" next=\"restart\"", with: "example=\"12345678\" next=\"check\"")
  .replacing("<step id=\"restart\"", with: check + "<step id=\"restart\"")

  private static let line = #"<variable name="line" type="text" privacy="open" initial="unknown"/>"#
  private static let check = """
    <action id="check" name="line-status" effect="safe">
      <param name="account" value="$account"/><result assign="line"/>
      <done next="restart"/><failed next="restart"/>
    </action>
    """

  private static let desk = """
    <desk xmlns="urn:guidepost:1" id="acme">
      <hours id="office" zone="Europe/London"><open days="mon tue wed thu fri" from="08:00" to="18:00"/></hours>
      <branch id="high-street" name="High Street" zone="Europe/London" hours="office" address="1 High Street"/>
      <service id="engineer-visit" expected="PT2H" lead="PT5M" grace="PT10M"/>
      <service id="line-help" expected="PT8M"/>
      <queue id="broadband-care" branch="high-street" services="line-help" hours="office" limit="200"/>
      <calendar id="engineers" service="engineer-visit" branch="high-street" slot="PT2H" capacity="3" notice="PT24H" window="P14D" hours="office"/>
      <inbox id="broadband-care"/>
    </desk>
    """

  private static let workspace = ProtocolGuides.workspace([broadband, desk])

  /// Whether a message has these fields with these values, as JSON; `"..."` stands for any text that is not empty.
  private func expect(
    _ message: JSONValue, _ promised: String, location: SourceLocation = #_sourceLocation
  ) throws {
    let wanted = try #require(JSONValue(parsing: promised), sourceLocation: location)
    for name in wanted.names {
      let value = message[name]
      if wanted[name] == "..." {
        #expect(value?.string?.isEmpty == false, "\(name) of \(message.text)", sourceLocation: location)
      } else {
        #expect(sorted(value) == wanted[name], "\(name) of \(message.text)", sourceLocation: location)
      }
    }
  }

  /// Decoding sorts the fields by name.
  private func sorted(_ value: JSONValue?) -> JSONValue? { value.flatMap { JSONValue(parsing: $0.text) } }

  private func startRed(_ talk: ProtocolTalk) {
    talk.take("start", #""guide":"broadband-fault","locale":"en-GB","channel":"customer""#)
    talk.take("answer", #""value":"red""#)
  }

  @Test func `a host that owns the queues is asked, told and answered as promised`() throws {
    let talk = ProtocolTalk(Self.workspace, isHosted: true)
    try expect(
      talk.take(
        "start", #""guide":"broadband-fault","locale":"en-GB","channel":"customer","variables":{"account":"12345678"}"#),
      """
      {"session":"s1","type":"prompt","step":"light","kind":"choice","text":"What colour is the light on your router?",
       "options":[{"id":"green","label":"Green"},{"id":"red","label":"Red"},{"id":"off","label":"It is off"},
       {"id":"unsure","label":"Not sure"}],"progress":{"asked":1,"least":0,"most":null}}
      """)
    try expect(
      talk.take("answer", #""value":"red""#),
      """
      {"session":"s1","type":"prompt","step":"account","kind":"field","variable":"account","valueType":"text",
       "text":"What is your account number?"}
      """)
    try expect(
      talk.take("answer", #""value":"12""#),
      """
      {"session":"s1","type":"refused","step":"account","reason":"pattern",
       "text":"It has 8 digits and is at the top of your bill."}
      """)
    try expect(talk.take("back"), #"{"session":"s1","type":"prompt","step":"light","kind":"choice"}"#)
    talk.take("answer", #""value":"red""#)
    try expect(
      talk.take("answer", #""value":"12345678""#),
      """
      {"session":"s1","type":"action","step":"check","name":"line-status","parameters":{"account":"12345678"},
       "key":"..."}
      """)
    try expect(
      talk.take("action", #""result":"done","value":"faulty""#),
      #"{"session":"s1","type":"prompt","step":"restart","kind":"acknowledge"}"#)
    talk.take("answer", #""value":"done""#)
    talk.take("answer", #""value":"off""#)
    let handoff = talk.received.last ?? .null
    try expect(
      handoff, #"{"session":"s1","type":"handoff","step":"care","queue":"broadband-care","reason":"router-dead"}"#)
    #expect(handoff["packet"]?["tried"] == ["restart-router"])
    let visit = talk.take("handoff", #""result":"closed""#)
    try expect(
      visit, #"{"session":"s1","type":"appointment","step":"visit","service":"engineer-visit","slots":[]}"#)
    try expect(
      talk.take("appointment", #""result":"booked","slot":"7","start":"2026-12-01T08:00:00+00:00""#),
      #"{"session":"s1","type":"outcome","step":"booked","result":"booked","text":"..."}"#)
  }

  @Test func `the end, and a session that is not there`() throws {
    let talk = ProtocolTalk(Self.workspace, isHosted: true)
    talk.take("start", #""guide":"broadband-fault""#)
    try expect(
      talk.take("answer", #""value":"green""#),
      """
      {"session":"s1","type":"outcome","step":"fixed","result":"resolved","text":"Good, you are back online."}
      """)
    try expect(
      talk.take("help", session: "s9"), #"{"session":"s9","type":"error","text":"no session \"s9\""}"#)
  }

  @Test(arguments: [
    ("served", "outcome", "care"), ("closed", "appointment", "visit"), ("busy", "appointment", "visit"),
    ("declined", "outcome", "not-now"), ("left", "outcome", "not-now"),
  ])
  func `each result of a hand-off leads where the guide says`(_ result: String, _ type: String, _ step: String) throws {
    let talk = ProtocolTalk(Self.workspace, isHosted: true)
    startRed(talk)
    talk.take("answer", #""value":"12345678""#)
    talk.take("action", #""result":"failed""#)
    talk.take("answer", #""value":"done""#)
    talk.take("answer", #""value":"off""#)
    try expect(talk.take("handoff", "\"result\":\"\(result)\""), #"{"type":"\#(type)","step":"\#(step)"}"#)
  }

  @Test func `the embedded desk takes the ticket and tells place and wait`() throws {
    let talk = ProtocolTalk(Self.workspace)
    startRed(talk)
    let handoff = talk.take("agent")
    try expect(handoff, #"{"type":"handoff","step":"care","ticket":"...","position":1}"#)
    #expect(handoff["waitMinutes"]?.items.count == 2)
    try expect(talk.take("handoff", #""result":"closed""#), #"{"type":"error","text":"..."}"#)
  }

  @Test func `the embedded desk offers times, and one of them is booked`() throws {
    let late = Self.desk.replacing("from=\"08:00\"", with: "from=\"11:00\"")
    let closed = ProtocolTalk(ProtocolGuides.workspace([Self.broadband, late]))
    startRed(closed)
    let visit = closed.take("agent")
    try expect(visit, #"{"type":"appointment","step":"visit","service":"engineer-visit","task":"book"}"#)
    let slot = try #require(visit["slots"]?.items.first)
    try expect(slot, #"{"id":"...","start":"2026-12-02T11:00:00+00:00","end":"2026-12-02T13:00:00+00:00"}"#)
    let booked = closed.take("appointment", "\"result\":\"booked\",\"slot\":\(slot["id"]?.text ?? "")")
    try expect(
      booked,
      #"{"type":"outcome","result":"booked","text":"An engineer comes on Wednesday, 2 December 2026 at 11:00 (UTC)."}"#)
  }

  @Test func `help, why and summary are messages of that type, then the prompt again`() throws {
    let talk = ProtocolTalk(Self.workspace)
    startRed(talk)
    for (command, text) in [("why", "It lets us see the line to your home."), ("help", "What is your account number?")]
    {
      let messages = talk.say("{\"session\":\"s1\",\"command\":\"\(command)\"}")
      #expect(messages.map { $0["type"]?.string } == [command, "prompt"])
      #expect(messages[0]["text"]?.string == text)
    }
    let messages = talk.say(#"{"session":"s1","command":"summary"}"#)
    #expect(messages.map { $0["type"] } == ["summary", "prompt"])
    try expect(
      messages[0]["answers"]?.items.first ?? .null,
      #"{"step":"light","guide":"broadband-fault","question":"What colour is the light on your router?","answer":"Red"}"#
    )
  }

  @Test func `an earlier answer is changed by its step, and a pause gives the code that resumes`() throws {
    let talk = ProtocolTalk(Self.workspace)
    startRed(talk)
    try expect(
      talk.take("change", #""step":"light","value":"off""#), #"{"type":"prompt","step":"restart","kind":"acknowledge"}"#
    )
    let paused = talk.take("pause")
    try expect(paused, #"{"session":"s1","type":"paused","code":"..."}"#)
    try expect(talk.take("help"), #"{"type":"error","text":"no session \"s1\""}"#)
    try expect(
      talk.take("resume", "\"code\":\(paused["code"]?.text ?? "")", session: "s2"),
      #"{"session":"s2","type":"prompt","step":"restart"}"#)
    try expect(
      talk.take("resume", #""code":"0000-0000-0000""#, session: "s3"), #"{"session":"s3","type":"error","text":"..."}"#)
  }

  @Test func `a name used twice and a line that is wrong are errors, and nothing else changes`() throws {
    let talk = ProtocolTalk(Self.workspace)
    startRed(talk)
    try expect(
      talk.take("start", #""guide":"broadband-fault""#), #"{"type":"error","text":"session \"s1\" is running already"}"#
    )
    let before = talk.take("status")
    for (line, text) in [
      ("what?", "this line is not JSON"), ("[]", "a line is one JSON object"),
      (#"{"command":"back"}"#, #""session" is missing"#),
      (#"{"session":"s1"}"#, #""command" is missing"#),
      (#"{"session":"s1","command":"anwser","value":"x"}"#, #"there is no command "anwser"; did you mean "answer"?"#),
      (#"{"session":"s1","command":"answer","vlaue":"x"}"#, #""answer" has no field "vlaue"; did you mean "value"?"#),
      (#"{"session":"s1","command":"answer"}"#, #""value" is missing"#),
      (
        #"{"session":"s1","command":"handoff","result":"lost"}"#,
        #""result" of "handoff" is served, closed, busy, declined, left, callback, queued or booked, not "lost""#
      ),
      (#"{"session":"s1","command":"feedback","score":6}"#, #""score" is a whole number, 1 to 5"#),
      (
        #"{"session":"s1","command":"action","result":"done"}"#,
        "this session is not waiting for an action's result but for"
      ),
    ] {
      let messages = talk.say(line)
      #expect(messages.count == 1 && messages[0]["type"] == "error", "\(line)")
      #expect(messages[0]["text"]?.string?.hasPrefix(text) == true, "\(messages[0].text)")
      #expect(talk.take("status") == before)
    }
  }

  @Test func `a text said on the way arrives as say, in order`() throws {
    let talk = ProtocolTalk(
      ProtocolGuides.workspace([
        """
        <guide xmlns="urn:guidepost:1" id="g" version="1" xml:lang="en" start="a"><title>G</title>
        <step id="a"><prompt>First.</prompt><goto next="b"/></step><step id="b"><prompt>Second.</prompt><goto next="c"/></step>
        <step id="c"><prompt>Well?</prompt><acknowledge next="d"/></step>
        <outcome id="d" result="resolved"><prompt>End.</prompt></outcome></guide>
        """
      ]))
    talk.take("start", #""guide":"g""#)
    #expect(talk.received.map { $0["type"] } == ["say", "say", "prompt"])
    #expect(talk.received.map { $0["text"] } == ["First.", "Second.", "Well?"])
  }

  @Test func `an agent marks what was read word for word, and gets what to do and notes`() throws {
    let talk = ProtocolTalk(ProtocolGuides.printer)
    let first = talk.take("start", #""guide":"office","channel":"agent""#)
    try expect(first, #"{"step":"kind","verbatim":true,"say":"Please tell me, word for word, what it is."}"#)
    try expect(talk.take("answer", #""value":"printer""#), #"{"type":"refused","reason":"unread"}"#)
    try expect(talk.take("read"), #"{"step":"kind","verbatim":true,"read":true}"#)
    try expect(talk.take("answer", #""value":"printer""#), #"{"type":"prompt","step":"light"}"#)
    let customer = ProtocolTalk(Self.workspace)
    #expect(customer.take("start", #""guide":"broadband-fault""#)["notes"] == nil)
    #expect(
      customer.take("start", #""guide":"broadband-fault","channel":"agent""#, session: "a")["notes"]
        == ["Hub 1 has the light at the back."])
  }

  @Test func `many sessions run side by side, and none tells of another`() throws {
    let talk = ProtocolTalk(Self.workspace, isForgetful: true)
    for number in 1...50 { talk.take("start", #""guide":"broadband-fault""#, session: "n\(number)") }
    for number in 1...50 {
      let value = number % 2 == 0 ? "green" : "red"
      let message = talk.take("answer", "\"value\":\"\(value)\"", session: "n\(number)")
      #expect(message["session"]?.string == "n\(number)" && message["step"] == (number % 2 == 0 ? "fixed" : "account"))
      #expect(message["code"] == nil)
    }
  }
}
extension JSONValue: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}
