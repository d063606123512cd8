import Foundation
import GuideDocument
import GuideGraph
import Testing

@testable import guidepost

/// A project with a prompt of every kind a customer can meet, and the lines that lead to each.
enum EveryPrompt {
  static let guide = """
    <guide xmlns="urn:guidepost:1" id="every" version="1" xml:lang="en-GB" start="way" audience="both" person="care">
      <title>A prompt of every kind</title>
      <variable name="parts" type="list" values="lid tray cable" privacy="open"/>
      <variable name="serial" type="text" privacy="personal" purpose="to find it"/>
      <variable name="name" type="text" privacy="personal"/>
      <variable name="pages" type="integer" min="0" max="99"/>
      <variable name="illness" type="text" privacy="sensitive"/>
      <variable name="pin" type="text" privacy="secret" purpose="to prove who you are"/>
      <step id="way">
        <title>Way</title>
        <prompt>Which way?</prompt>
        <help>Any way is fine.</help>
        <choice>
          <option id="questions" next="parts"><label>Questions</label></option>
          <option id="person" next="care"><label>Passed on</label></option>
          <option id="visit" next="visit"><label>Visit</label></option>
          <option id="words" next="words"><label>Message</label></option>
          <option id="order" next="order"><label>Order</label></option>
          <option id="fixed" next="fixed"><label>Fixed</label></option>
          <option id="later" next="later"><label>Not now</label></option>
        </choice>
      </step>
      <step id="parts">
        <title>Parts</title>
        <prompt>Which parts?</prompt>
        <choice assign="parts" multiple="true" optional="true" next="serial">
          <option id="lid"><label>The lid</label></option>
          <option id="tray"><label>The tray</label></option>
          <option id="cable"><label>The cable</label></option>
        </choice>
      </step>
      <step id="serial">
        <title>Serial</title>
        <prompt>What is the serial number?</prompt>
        <help>It is at the back.</help>
        <field assign="serial" pattern="[0-9]{4}" example="1234" next="about">
          <invalid>It has 4 digits.</invalid>
          <invalid>Type its 4 digits, like 1234.</invalid>
        </field>
      </step>
      <step id="about">
        <title>About</title>
        <prompt>Some more, please.</prompt>
        <form next="restart">
          <field assign="name"><label>Name</label></field>
          <field assign="pages" optional="true" constraint="$pages ne 13" example="12"><label>Pages</label>
            <invalid>Enter 0 to 99.</invalid></field>
          <field assign="illness" optional="true"><label>Illness</label></field>
          <field assign="pin" pattern="[0-9]{4}" example="0000"><label>PIN</label></field>
        </form>
      </step>
      <step id="restart" remedy="restart">
        <title>Restart</title>
        <prompt>Switch it off and on.</prompt>
        <acknowledge next="fixed"><label>I have done that</label></acknowledge>
        <tried next="fixed"/>
      </step>
      <action id="order" name="order" effect="once">
        <confirm>Shall I order one?</confirm>
        <done next="fixed"/> <failed next="words"/> <declined next="later"/>
      </action>
      <appointment id="visit" service="repair">
        <prompt>When may we come?</prompt>
        <done next="booked"/> <unavailable next="words"/> <declined next="later"/> <failed next="words"/>
      </appointment>
      <handoff id="care" queue="care" callback="true">
        <prompt>A colleague can help.</prompt>
        <closed next="words"/> <busy next="words"/> <declined next="later"/>
      </handoff>
      <message id="words" inbox="care" next="left"><prompt>Tell us.</prompt></message>
      <outcome id="fixed" result="resolved"><prompt>That was it.</prompt></outcome>
      <outcome id="booked" result="booked"><prompt>See you then.</prompt></outcome>
      <outcome id="left" result="answered"><prompt>We will read it.</prompt></outcome>
      <outcome id="later" result="unresolved"><prompt>Come back any time.</prompt></outcome>
    </guide>
    """

  static let desk = """
    <desk xmlns="urn:guidepost:1" id="shop">
      <hours id="always" zone="Europe/London"><open days="mon tue wed thu fri sat sun" from="00:00" to="24:00"/></hours>
      <branch id="shop" name="The shop" zone="Europe/London" hours="always"/>
      <service id="help" name="Help" expected="PT5M"/>
      <service id="repair" name="Repair" expected="PT1H"/>
      <queue id="care" branch="shop" services="help" hours="always"/>
      <counter id="one" branch="shop" services="help"/>
      <calendar id="repairs" service="repair" branch="shop" slot="PT1H" capacity="2" notice="PT1H" window="P7D" hours="always"/>
      <inbox id="care"/>
    </desk>
    """

  static let workspace: Workspace = {
    let documents = [("every.xml", guide), ("desk.xml", desk)].map { path, text in
      let result = DocumentReader().check(SourceFile(path: path, bytes: Array(text.utf8)))
      precondition(result.diagnostics.isEmpty, "\(result.diagnostics.map(\.line))")
      return result.document
    }
    let workspace = Workspace(Project(root: "/", documents: documents.compactMap { $0 }))
    precondition(workspace.diagnostics.isEmpty, "\(workspace.diagnostics.map(\.line))")
    return workspace
  }()

  /// A place where a customer is asked something.
  struct Spot: CustomTestStringConvertible, Sendable {
    let name: String
    /// What is typed to come there.
    let way: [String]
    /// A line that is no answer there; nil where any words are one.
    let nonsense: String?

    var testDescription: String { name }

    init(_ name: String, _ way: [String], nonsense: String? = "xyzzy") {
      (self.name, self.way, self.nonsense) = (name, way, nonsense)
    }
  }

  private static let toForm = ["questions", "1 3", "1234"]

  static let questions = [
    Spot("a choice", []), Spot("several answers", ["questions"]), Spot("a field", ["questions", "1"]),
    Spot("a form", toForm, nonsense: nil), Spot("a form's second field", toForm + ["Kim"]),
    Spot("a form's secret", toForm + ["Kim", "", ""]), Spot("an instruction", toForm + ["Kim", "", "", "0000"]),
    Spot("a confirmation", ["order"]), Spot("what is passed on", ["person"]), Spot("a choice of times", ["visit"]),
    Spot("a recap", ["visit", "1"]), Spot("a message", ["message"], nonsense: nil),
  ]
  static let queue = Spot("a queue", ["person", "1"])
  static let endings = [
    Spot("whether it is solved", ["fixed"]), Spot("how easy it was", ["fixed", "yes"]),
    Spot("what went wrong", ["fixed", "no"], nonsense: nil), Spot("the end of a booking", ["visit", "1", "yes"]),
  ]
  static let all = questions + [queue] + endings
}

extension CallBench {
  /// A bench for the guide with every kind of prompt.
  static func ofEveryPrompt() -> CallBench { CallBench(workspace: EveryPrompt.workspace) }

  /// Types lines from the beginning; then input ends.
  func type(_ lines: [String], _ more: ScriptedReader.Part..., quickKeys: Bool = false) throws -> Held {
    try talk(nil, guide: "every", lines.map { .event(.line($0)) } + more, quickKeys: quickKeys)
  }
}
