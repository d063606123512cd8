import GuideGraph
import GuideSession
import Testing

@testable import guidepost

@Suite struct WalkPlayerTests {
  /// Walks that must go as they say.
  @Test(arguments: [
    // A step visited twice takes its answers in order.
    #"""
    <answer step="light" option="red"/><answer step="restart" value="done"/><answer step="light" option="green"/>
    <answer step="serial" value="1234"/><answer step="about"><value variable="pages">51</value></answer>
    <action name="warranty-check" result="done" value="true"/>
    <expect outcome="booked" path="light restart light serial about check covered visit booked"/>
    """#,
    // What is optional is skipped; two results of one program are used in order; a confirmation is answered.
    #"""
    <answer step="light" option="green"/><answer step="serial" value="skip"/>
    <answer step="about"><value variable="pages">3</value><value variable="pin">1111</value></answer>
    <action name="warranty-check" result="failed"/><confirm step="check-again" value="true"/>
    <action name="warranty-check" result="failed"/><message step="words">Call me.</message>
    <expect outcome="left" result="answered" through="check check-again words"/><expect variable="serial" value=""/>
    """#,
    #"""
    <answer step="light" option="green"/><answer step="serial" value="skip"/>
    <answer step="about"><value variable="pages">3</value></answer>
    <action name="warranty-check" result="failed"/><confirm step="check-again" value="false"/>
    <message step="words">Call me.</message><expect outcome="left"/>
    """#,
    // Programs are done with nothing to say unless the walk says otherwise.
    #"""
    <answer step="light" option="green"/><answer step="serial" value="1234"/>
    <answer step="about"><value variable="pages">3</value></answer><message step="words">Hm.</message>
    <expect through="check covered words"/><expect variable="warranty" value=""/>
    """#,
    // A refused answer is followed by the next one for the step.
    #"""
    <answer step="light" option="green"/><answer step="serial" value="12"/><answer step="serial" value="1234"/>
    <answer step="about"><value variable="pages">3</value></answer><message step="words">Hm.</message>
    <expect outcome="left"/><expect variable="serial" value="1234"/>
    """#,
    // Words that are no option count as not understood.
    #"""
    <answer step="light" value="purple"/><answer step="light" value="blue"/><answer step="light" value="a bit"/>
    <expect path="light care" result="handed-off" outcome="care"/>
    """#,
    #"<answer step="light" value="/timeout"/><expect path="light care"/>"#,
    #"<answer step="light" value="/agent"/><handoff step="care" result="served"/><expect outcome="care"/>"#,
    // Who declines the person asked for is back at the question.
    #"""
    <answer step="light" value="/agent"/><handoff step="care" result="declined"/><answer step="light" option="talk"/>
    <expect path="light care care"/>
    """#,
    #"""
    <answer step="light" option="red"/><answer step="restart" value="/back"/><answer step="light" option="green"/>
    <answer step="serial" value="/restart"/><answer step="light" option="talk"/><expect outcome="care"/>
    """#,
    // Hand-offs.
    #"<answer step="light" option="talk"/><handoff step="care" result="callback"/><expect path="light care" result="handed-off"/>"#,
    #"<answer step="light" option="talk"/><handoff step="care" result="left"/><expect outcome="not-now"/>"#,
    #"<answer step="light" option="talk"/><handoff step="care" result="declined"/><expect outcome="not-now"/>"#,
    // A wait beyond what the guide allows is busy. Then the first time is booked: the next full hour, tomorrow.
    #"""
    <answer step="light" option="talk"/><queue id="printer-care" state="open" wait="21"/>
    <expect outcome="booked" path="light care visit booked"/>
    <expect variable="visit-start" value="2026-12-02T10:00:00+00:00"/>
    """#,
    #"<answer step="light" option="talk"/><queue id="printer-care" state="open" wait="20"/><expect outcome="care"/>"#,
    #"""
    <answer step="light" option="talk"/><queue id="printer-care" state="busy"/>
    <appointment step="visit" result="booked" slot="3"/><expect variable="visit-start" value="2026-12-04T11:00:00+01:00"/>
    """#,
    #"""
    <answer step="light" option="talk"/><queue id="printer-care" state="busy"/>
    <appointment step="visit" result="declined"/><expect outcome="not-now"/>
    """#,
    #"""
    <answer step="light" option="talk"/><queue id="printer-care" state="busy"/><service id="repair" state="unavailable"/>
    <message step="words">Hm.</message><expect through="visit words"/>
    """#,
    #"""
    <answer step="light" option="talk"/><queue id="printer-care" state="busy"/><service id="repair" state="failed"/>
    <message step="words">Hm.</message><expect through="visit words"/>
    """#,
    // The state of a queue is used where is-open reads it.
    #"""
    <answer step="light" value="talk"/><answer step="light" option="red"/><answer step="restart" value="done"/>
    <answer step="light" option="red"/><queue id="printer-care" state="closed"/><message step="words">Hm.</message>
    <expect path="light restart light restart care words left"/>
    """#,
    #"<given variable="pages" value="7"/><answer step="light" option="talk"/><expect variable="pages" value="7"/>"#,
  ]) func `the conventions hold`(_ body: String) throws {
    #expect(try Trial.differences(body) == [])
  }

  @Test func `steps of a sub-guide are answered by their plain id, and stand in no path`() throws {
    let body = #"""
      <answer step="kind" option="printer"/><answer step="light" option="talk"/><queue id="printer-care" state="closed"/>
      <message step="words">Hm.</message><expect path="kind printer fine" outcome="fine"/>
      """#
    // A closed queue is not to be talked to, so the option does not apply.
    #expect(
      try Trial.differences(body, guide: "office").first
        == #"1: the answer to "light" was not taken: That answer does not apply here. It accepts green or red"#)
    let open = #"""
      <answer step="kind" option="printer"/><answer step="light" option="talk"/>
      <handoff step="care" result="declined"/><expect path="kind printer sorry" outcome="sorry"/>
      """#
    #expect(try Trial.differences(open, guide: "office") == [])
  }

  @Test func `an agent marks what must be read word for word as read`() throws {
    let result = try Trial.play(
      #"<answer step="kind" option="printer"/><answer step="light" option="talk"/><expect outcome="care"/>"#,
      guide: "office",
      channel: "agent")
    #expect(result.events.contains { $0.type == "script-read" && $0.actor == .agent })
    #expect(result.transcript.first == .guide(RenderedText("Please tell me, word for word, what it is.")))
  }

  @Test func `an agent takes up an objection and comes back`() throws {
    let through = #"<answer step="light" value="/objection too-long"/><answer step="hurry" value="done"/>"#
    let left = #"<answer step="light" value="/objection too-long"/><answer step="hurry" value="/return"/>"#
    let rest = #"<answer step="light" option="talk"/>"#
    let path = #"<expect path="light hurry go-on care"/>"#
    let earlier = try Trial.differences(left + rest + #"<expect path="light hurry care"/>"#, channel: "agent")
    let whole = try Trial.differences(through + rest + path, channel: "agent")
    #expect(whole == [])
    #expect(earlier == [])
  }

  @Test func `a walk that goes on for ever is given up, naming the step`() throws {
    let result = try Trial.play(#"<answer step="kind" option="loop"/><expect outcome="fine"/>"#, guide: "office")
    #expect(result.ending == .endless(StepKey("office", "again")))
    #expect(result.differences.first?.message == "the walk went on for 10000 turns and was given up at again")
  }

  struct Missing: CustomTestStringConvertible {
    var body: String
    var words: String
    var testDescription: String { body }
  }

  @Test(arguments: [
    Missing(body: "", words: #"no answer to "light"; it accepts green, red or talk"#),
    Missing(
      body: #"<queue id="printer-care" state="closed"/>"#, words: #"no answer to "light"; it accepts green or red"#),
    Missing(body: #"<answer step="light" option="red"/>"#, words: #"no answer to "restart"; it accepts done"#),
    Missing(
      body: #"<answer step="light" option="red"/><answer step="restart" value="done"/>"#,
      words: #"no answer to "light", which was asked 2 times; it accepts green, red or talk"#),
    Missing(
      body: #"<answer step="light" option="green"/>"#,
      words: #"no answer to "serial"; it accepts a value of type text such as 1234 or skip"#),
    Missing(
      body: #"<answer step="light" option="green"/><answer step="serial" value="12"/>"#,
      words:
        #"the answer to "serial" was not taken: It has 4 digits. It accepts a value of type text such as 1234 or skip"#),
    Missing(
      body: #"<answer step="light" option="green"/><answer step="serial" value="skip"/>"#,
      words: #"no answer to "about"; it accepts pages: a value of type integer; pin: a value of type text such as 0000"#
    ),
    Missing(
      body: #"""
        <answer step="light" option="green"/><answer step="serial" value="skip"/>
        <answer step="about"><value variable="pages">3</value></answer><action name="warranty-check" result="failed"/>
        """#, words: #"no confirmation of "check-again"; it accepts true or false"#),
    Missing(
      body: #"<answer step="light" value="/agent"/><queue id="printer-care" state="closed"/>"#,
      words: #"no message for "words"; it accepts some words"#),
  ]) func `a missing answer names the question and what it accepts`(_ missing: Missing) throws {
    #expect(try Trial.play(missing.body).ending.trouble == missing.words)
  }

  @Test func `what makes no sense at a question is told`() throws {
    let result = try Trial.play(#"<answer step="light" value="/back"/>"#)
    #expect(result.ending == .misused(StepKey("printer", "light"), reason: "there is no earlier answer to go back to"))
  }

  @Test func `the transcript reads as the chat does, and shows no secret`() throws {
    let result = try Trial.play(
      #"""
      <answer step="light" option="green"/><answer step="serial" value="1"/><answer step="serial" value="1234"/>
      <answer step="about"><value variable="pages">3</value><value variable="pin">1111</value></answer>
      <message step="words">Hm.</message>
      """#)
    #expect(
      result.transcript.transcript == [
        "Guide: What colour is the light?", "       1. Green", "       2. Red", "       3. Talk", "You:   Green",
        "Guide: What is the serial number?", "You:   1", "Guide: It has 4 digits.", "You:   1234",
        "Guide: Some more, please.", "You:   3, ••••", "       (action warranty-check is done)", "Guide: Tell us.",
        "You:   Hm.", "Guide: Thank you.",
      ])
  }
}
