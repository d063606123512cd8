import GuideDocument
import GuideGraph
import GuideSession
import Testing

@testable import guidepost

@Suite struct WalkReaderTests {
  struct Bad: CustomTestStringConvertible {
    var body: String
    var problem: String
    var testDescription: String { body }
  }

  @Test(arguments: [
    Bad(
      body: #"<answer step="lihgt" option="red"/>"#,
      problem: #"2:15 no step "lihgt"; did you mean "light"? [test-refers-missing]"#),
    Bad(body: #"<answer step="zebra" option="red"/>"#, problem: #"2:15 no step "zebra" [test-refers-missing]"#),
    Bad(
      body: #"<answer step="light" option="rde"/>"#,
      problem: #"2:30 no option "rde"; did you mean "red"? [test-refers-missing]"#),
    Bad(
      body: #"<answer step="serial" option="red"/>"#,
      problem: #"2:23 "serial" has no options; write value="..." [test-refers-missing]"#),
    Bad(
      body: #"<answer step="care" value="done"/>"#,
      problem: #"2:15 "care" is a hand-off; a walk has <handoff step="care" .../> for it [test-refers-missing]"#),
    Bad(body: #"<answer step="covered" value="done"/>"#, problem: #"2:15 "covered" is a decide [test-refers-missing]"#),
    Bad(
      body: #"<answer step="light"/>"#,
      problem: "2:1 the answer is missing: give option, value, or a value for each field [bad-attribute-value]"),
    Bad(
      body: #"<answer step="light" option="red" value="red"/>"#,
      problem: "2:1 give option, value or fields, not several of them [bad-attribute-value]"),
    Bad(
      body: #"<answer step="about"><value variable="page">3</value></answer>"#,
      problem: #"2:39 no field "page"; did you mean "pages"? [test-refers-missing]"#),
    Bad(
      body: #"<answer step="light" value="/objection too-lng"/>"#,
      problem: #"2:29 no objection "too-lng"; did you mean "too-long"? [test-refers-missing]"#),
    Bad(
      body: #"<given variable="serail" value="1"/>"#,
      problem: #"2:18 no variable "serail"; did you mean "serial"? [test-refers-missing]"#),
    Bad(
      body: #"<given variable="pages" value="many"/>"#,
      problem: #"2:32 "many" is not a value of "pages", which is of type integer [bad-attribute-value]"#),
    Bad(
      body: #"<given variable="light" value="blue"/>"#,
      problem:
        #"2:32 "blue" is not a value of "light", which is of type choice (green, red, talk) [bad-attribute-value]"#),
    Bad(body: #"<confirm step="check" value="true"/>"#, problem: #"2:16 "check" is an action [test-refers-missing]"#),
    Bad(
      body: #"<message step="light">Hello</message>"#,
      problem: #"2:16 "light" is a question; a walk has <answer step="light" .../> for it [test-refers-missing]"#),
    Bad(
      body: #"<action name="warrantycheck" result="done"/>"#,
      problem: #"2:15 no action "warrantycheck"; did you mean "warranty-check"? [test-refers-missing]"#),
    Bad(
      body: #"<service id="repairs" state="failed"/>"#,
      problem: #"2:14 no service "repairs"; did you mean "repair"? [test-refers-missing]"#),
    Bad(
      body: #"<queue id="q" state="open"/><queue id="q" state="busy"/>"#,
      problem: #"2:40 queue "q" has a state already [duplicate-id]"#),
    Bad(
      body: #"<appointment step="visit" result="booked" slot="21"/>"#,
      problem: #"2:49 slot="21": a walk offers 20 times [bad-attribute-value]"#),
    Bad(
      body: #"<expect outcome="boked"/>"#,
      problem: #"2:18 no outcome "boked"; did you mean "booked"? [test-refers-missing]"#),
    Bad(
      body: #"<expect through="light restrat"/>"#,
      problem: #"2:18 no step "restrat"; did you mean "restart"? [test-refers-missing]"#),
    Bad(body: #"<expect value="3"/>"#, problem: #"2:9 value="..." needs variable="..." beside it [missing-attribute]"#),
    Bad(
      body: #"<expect variable="pages"/>"#,
      problem: #"2:19 variable="pages" needs value="..." beside it [missing-attribute]"#),
    Bad(
      body: #"<expect variable="visit-start" value="tomorrow"/>"#,
      problem: #"2:39 "tomorrow" is not a value of "visit-start", which is of type dateTime [bad-attribute-value]"#),
  ]) func `a mistake is told in the author's words, with its place`(_ bad: Bad) throws {
    let (walk, diagnostics) = try Trial.read(bad.body)
    #expect(walk == nil)
    let errors = diagnostics.filter { $0.severity == .error }
    let told = errors.map { "\($0.place.start.line):\($0.place.start.column) \($0.message) [\($0.rule)]" }
    #expect(told == [bad.problem])
  }

  @Test func `a walk of a guide that is not there names the nearest`() throws {
    let (walk, diagnostics) = try Trial.read("", guide: "prinetr")
    #expect(walk == nil)
    #expect(diagnostics.map(\.message) == [#"no guide "prinetr"; did you mean "printer"?"#])
  }

  @Test func `a path names steps of the walk's own guide only`() throws {
    let (_, diagnostics) = try Trial.read(#"<expect path="kind light"/>"#, guide: "office")
    #expect(
      diagnostics.map(\.message) == [#""light" is a step of another guide; path names steps of "office" only"#])
  }

  @Test(arguments: ["", #"<answer step="light" option="red"/>"#, "<expect/>"])
  func `a walk that expects nothing can be played, with a warning`(_ body: String) throws {
    let (walk, diagnostics) = try Trial.read(body)
    #expect(walk != nil)
    #expect(diagnostics.map(\.rule) == ["test-asserts-nothing"])
    #expect(diagnostics.map(\.severity) == [.warning])
  }

  @Test func `a hand-off that offers no call-back cannot be told to call back`() throws {
    let text = Trial.guide.replacing(#" callback="true""#, with: "")
    let guide = try #require(DocumentReader().check(SourceFile(path: "p.xml", bytes: Array(text.utf8))).document)
    let walk = try Trial.document(Trial.text(#"<handoff step="care" result="callback"/><expect result="handed-off"/>"#))
    let (_, diagnostics) = WalkReader.read(walk, in: .init([guide]))
    #expect(diagnostics.map(\.message) == [#""care" does not offer to call back; it has no callback="true""#])
  }

  @Test func `clock, channel, zone and name are those of the document`() throws {
    let walk = try #require(try Trial.read("<expect outcome=\"left\"/>", channel: "agent").0)
    #expect(walk.at == 1_796_117_400_000)
    #expect(walk.channel == .agent)
    #expect(walk.zone == "Europe/London")
    #expect(walk.name == "w")
  }
}
