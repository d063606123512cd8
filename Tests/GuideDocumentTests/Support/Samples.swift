@testable import GuideDocument

/// Files that many tests read.
enum Samples {
  /// One of nearly everything, valid.
  static let broadband = """
    <guide xmlns="urn:guidepost:1" id="broadband-fault" version="1.0" xml:lang="en-GB" start="light" audience="both" person="care">
      <title>My broadband is not working</title>
      <variable name="light" type="choice" values="green red off unsure"/>
      <variable name="account" type="text" privacy="personal" purpose="to find your line" retain="P30D"/>
      <variable name="visit-start" type="dateTime"/>
      <step id="light" topic="diagnosis">
        <prompt>What colour is the light on your router?</prompt>
        <say>Could you tell me what colour the light on the router is?</say>
        <note>Hub 1 has the light at the back.</note>
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

  static let small = """
    <guide xmlns="urn:guidepost:1" id="small" version="1" xml:lang="en" start="one">
      <title>Small &amp; whole</title>
      <step id="one"><prompt>Is it <em>on</em>?</prompt><goto next="end"/></step>
      <outcome id="end" result="answered"><prompt>Fine.</prompt></outcome>
    </guide>
    """

  /// A guide with these children beside a title and an outcome `end`.
  static func guide(_ children: String) -> String {
    """
    <guide xmlns="urn:guidepost:1" id="g" version="1" xml:lang="en" start="one"><title>T</title>
    \(children)
    <outcome id="end" result="answered"><prompt>Fine.</prompt></outcome></guide>
    """
  }
}

extension SourceFile {
  convenience init(_ text: String, path: String = "guide.xml") { self.init(path: path, bytes: Array(text.utf8)) }
}

/// What reading and checking a text says, as `line:column rule`.
func findings(_ text: String) -> [String] { findings(SourceFile(text)) }

func findings(_ file: SourceFile) -> [String] {
  DocumentReader().check(file).diagnostics.map { "\($0.place.start.line):\($0.place.start.column) \($0.rule)" }
}

/// The messages alone.
func messages(_ text: String) -> [String] { DocumentReader().check(SourceFile(text)).diagnostics.map(\.message) }
