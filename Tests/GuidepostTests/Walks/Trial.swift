import Foundation
import GuideDocument
import GuideGraph
import GuideSession
import Testing

@testable import guidepost

/// A small guide of every kind of step, and walks written for it in a test.
enum Trial {
  static let guide = """
    <guide xmlns="urn:guidepost:1" id="printer" version="1" xml:lang="en-GB" start="light" audience="both" person="care">
      <title>My printer does not print</title>
      <variable name="light" type="choice" values="green red talk"/>
      <variable name="serial" type="text" privacy="personal" purpose="to find it"/>
      <variable name="pin" type="text" privacy="secret" purpose="to prove who you are"/>
      <variable name="pages" type="integer" initial="0" min="0" max="99"/>
      <variable name="warranty" type="boolean"/>
      <variable name="visit-start" type="dateTime"/>
      <step id="light">
        <prompt>What colour is the light?</prompt>
        <nomatch count="3" next="care"/>
        <noinput after="PT2M" next="care"/>
        <choice assign="light">
          <option id="green" next="serial"><label>Green</label></option>
          <option id="red" next="restart"><label>Red</label></option>
          <option id="talk" relevant="is-open('printer-care')" next="care"><label>Talk</label></option>
        </choice>
      </step>
      <step id="restart" remedy="restart">
        <prompt>Switch it off and on.</prompt>
        <acknowledge next="light"><label>I have done that</label></acknowledge>
        <tried next="care"/>
      </step>
      <step id="serial">
        <prompt>What is the serial number?</prompt>
        <field assign="serial" pattern="[0-9]{4}" example="1234" optional="true" next="about">
          <invalid>It has 4 digits.</invalid>
        </field>
      </step>
      <step id="about">
        <prompt>Some more, please.</prompt>
        <form next="check">
          <field assign="pages"><label>Pages</label></field>
          <field assign="pin" example="0000" optional="true"><label>PIN</label></field>
        </form>
      </step>
      <action id="check" name="warranty-check">
        <param name="serial" value="$serial"/>
        <result assign="warranty"/>
        <done next="covered"/>
        <failed next="check-again"/>
      </action>
      <action id="check-again" name="warranty-check">
        <confirm>Shall I try again?</confirm>
        <done next="covered"/>
        <failed next="words"/>
        <declined next="words"/>
      </action>
      <decide id="covered">
        <when test="$warranty and $pages &gt; 50" next="visit"/>
        <when test="$warranty" next="visit"/>
        <otherwise next="words"/>
      </decide>
      <appointment id="visit" service="repair">
        <prompt>When may we come?</prompt>
        <result of="start" assign="visit-start"/>
        <done next="booked"/> <unavailable next="words"/> <declined next="not-now"/> <failed next="words"/>
      </appointment>
      <handoff id="care" queue="printer-care" callback="true">
        <prompt>I will pass you on.</prompt>
        <closed next="words"/> <busy over="PT20M" next="visit"/> <declined next="not-now"/>
      </handoff>
      <message id="words" inbox="printer-care" next="left"><prompt>Tell us.</prompt></message>
      <outcome id="booked" result="booked"><prompt>See you on {$visit-start}.</prompt></outcome>
      <outcome id="left" result="answered"><prompt>Thank you.</prompt></outcome>
      <outcome id="not-now" result="unresolved"><prompt>Come back any time.</prompt></outcome>
      <objection id="too-long">
        <label>This takes too long</label>
        <step id="hurry"><prompt>Two more questions.</prompt><acknowledge next="go-on"/></step>
        <return id="go-on"/>
      </objection>
    </guide>
    """

  /// Leads into the printer guide, and never ends where somebody takes over and leads back again and again.
  static let office = """
    <guide xmlns="urn:guidepost:1" id="office" version="1" xml:lang="en-GB" start="kind">
      <title>Something in the office is broken</title>
      <step id="kind">
        <prompt>What is it?</prompt>
        <say verbatim="true">Please tell me, word for word, what it is.</say>
        <choice>
          <option id="printer" next="printer"><label>The printer</label></option>
          <option id="loop" next="again"><label>Everything</label></option>
        </choice>
      </step>
      <handoff id="again" queue="office" resume="again"><prompt>Somebody will come.</prompt><declined next="fine"/></handoff>
      <subguide id="printer" guide="printer">
        <returned outcome="booked" next="fine"/>
        <returned outcome="left" next="fine"/>
        <returned outcome="not-now" next="sorry"/>
      </subguide>
      <outcome id="fine" result="resolved"><prompt>Good.</prompt></outcome>
      <outcome id="sorry" result="unresolved"><prompt>Sorry.</prompt></outcome>
    </guide>
    """

  static let library: Library = {
    let documents = [("printer.xml", guide), ("office.xml", office)].map { path, text in
      let result = DocumentReader().check(SourceFile(path: path, bytes: Array(text.utf8)))
      precondition(result.diagnostics.isEmpty, "\(result.diagnostics.map(\.line))")
      return result.document
    }
    let library = Library(documents.compactMap { $0 })
    precondition(library.diagnostics.isEmpty, "\(library.diagnostics.map(\.line))")
    return library
  }()

  /// A walk of the printer guide; its elements begin on line 2.
  static func text(_ body: String, guide: String = "printer", channel: String = "customer") -> String {
    """
    <walk xmlns="urn:guidepost:1" guide="\(guide)" id="w" at="2026-12-01T09:30:00+00:00" channel="\(channel)" zone="Europe/London">
    \(body)
    </walk>
    """
  }

  static func document(_ text: String) throws -> Document {
    let result = DocumentReader().check(SourceFile(path: "w.xml", bytes: Array(text.utf8)))
    for problem in result.diagnostics { Issue.record("\(problem.line)") }
    return try #require(result.document)
  }

  static func read(_ body: String, guide: String = "printer", channel: String = "customer") throws -> (
    Walk?, [Diagnostic]
  ) {
    let (walk, diagnostics) = WalkReader.read(try document(text(body, guide: guide, channel: channel)), in: library)
    return (walk, diagnostics)
  }

  static func play(_ body: String, guide: String = "printer", channel: String = "customer") throws -> WalkResult {
    let (walk, diagnostics) = try read(body, guide: guide, channel: channel)
    for problem in diagnostics where problem.severity == .error { Issue.record("\(problem.line)") }
    return WalkPlayer.play(try #require(walk), in: library)
  }

  /// What went another way, in the words of the report.
  static func differences(_ body: String, guide: String = "printer", channel: String = "customer") throws -> [String] {
    try play(body, guide: guide, channel: channel).differences.map { "\($0.place.start.line): \($0.message)" }
  }
}
