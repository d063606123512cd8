import Testing

@testable import GuideGraph
@testable import GuideSession

@Suite struct AssignTests {
  private let sums = guide(
    """
    <variable name="n" type="integer"/><variable name="twice" type="integer"/><variable name="more" type="integer"/>
    <variable name="kind" type="choice" values="few many"/>
    <step id="a"><prompt>n?</prompt><assign name="twice" value="$n * 2"/><assign name="more" value="$twice + 1"/>
    <assign name="kind" value="if ($more gt 10) then 'many' else 'few'"/><field assign="n" next="end"/></step>
    """ + outcome("end", "resolved", "{$n} {$twice} {$more} {$kind}"))

  @Test func `assigns run in order when the step is left, and see the answer and each other`() throws {
    var session = try start(library(sums))
    #expect(session.value("twice") == nil)
    try session.say("7")
    #expect([session.value("twice"), session.value("more"), session.value("kind")] == ["14", "15", "many"])
    #expect(session.said.last?.text.plain == "7 14 15 many")
  }

  @Test func `a refused answer assigns nothing`() throws {
    var session = try start(library(sums))
    #expect(try session.events(of: .answer(.text("seven"))) == ["refused"])
    #expect(session.value("twice") == nil)
  }

  @Test func `a step that goes on at once runs its assigns too`() throws {
    let session = try start(
      library(
        guide(
          """
          <variable name="n" type="integer" initial="3"/>
          <step id="a"><prompt>Counting {$n}.</prompt><assign name="n" value="$n + 1"/><goto next="b"/></step>
          """ + field("b", "n", next: "end") + outcome("end"))))
    #expect(session.value("n") == "4")
    #expect(session.said.map(\.text.plain) == ["Counting 3."])
  }

  @Test func `a choice never holds a value of another's, whatever an expression computes`() throws {
    var session = try start(
      library(
        guide(
          """
          <variable name="t" type="text" privacy="open"/><variable name="kind" type="choice" values="x y"/>
          <step id="a"><prompt>t?</prompt><assign name="kind" value="$t"/><field assign="t" next="end"/></step>
          """ + person + outcome("end"), person: "care")))
    #expect(
      try session.events(of: .answer(.text("z"))) == [
        "answered", "failed", "step-entered", "handoff-requested",
      ])
    #expect(session.spot == "care: hand-off")
    try session.go(.back)
    #expect(try session.say("y") == "end. resolved")
  }
}
