import Testing

@testable import GuideGraph
@testable import GuideSession

@Suite struct ChoiceTests {
  @Test func `an option's own way comes before the choice's`() throws {
    let library = try library(
      guide(
        """
        <step id="a"><prompt>?</prompt><choice next="end"><option id="own" next="other"><label>O</label></option>
        <option id="common"><label>C</label></option></choice></step>
        """ + outcome("end") + outcome("other", "answered")))
    var session = try start(library)
    #expect(try session.say("own") == "other. answered")
    session = try start(library)
    #expect(try session.say("common") == "end. resolved")
  }

  @Test func `a multiple choice keeps its options in document order and leaves by its own way`() throws {
    let library = try library(
      guide(
        """
        <variable name="v" type="list" values="x y z" max="2"/>
        <step id="a"><prompt>?</prompt><choice assign="v" multiple="true" next="end"><option id="x"><label>X</label></option>
        <option id="y"><label>Y</label></option><option id="z"><label>Z</label></option></choice></step>
        """ + outcome("end")))
    var session = try start(library)
    #expect(try session.events(of: .answer(.options(["z", "x", "z"]))).first == "answered")
    #expect(session.value("v") == "x z")
    session = try start(library)
    #expect(try session.events(of: .answer(.options([]))) == ["refused"])
    #expect(try session.events(of: .answer(.options(["x", "y", "z"]))) == ["refused"])
    #expect(try session.events(of: .answer(.options(["x", "w"]))) == ["no-match"])
    #expect(throws: Misuse.cannotSkip) { try session.go(.answer(.skip)) }
    #expect(try session.say("y") == "end. resolved")
    #expect(session.value("v") == "y")
  }

  @Test func `one of several is no answer to a single choice`() throws {
    var session = try start(library(guide(choice("a", ["x": "end", "y": "end"]) + outcome("end"))))
    #expect(try session.events(of: .answer(.options(["x", "y"]))) == ["no-match"])
    #expect(try session.go(.answer(.options(["x"]))) == "end. resolved")
  }

  @Test func `skipping an optional choice leaves by its way and unsets the variable`() throws {
    var session = try start(
      library(
        guide(
          """
          <variable name="v" type="choice" values="x y"/>
          <step id="a"><prompt>?</prompt><choice assign="v" optional="true" next="b"><option id="x" next="end"><label>X</label></option>
          <option id="y"><label>Y</label></option></choice></step>
          """ + choice("b", ["again": "a", "stop": "end"]) + outcome("end"))))
    try session.say("y")
    try session.say("again")
    #expect(session.value("v") == "y")
    #expect(try session.go(.answer(.skip)) == "b?")
    #expect(session.value("v") == nil)
  }

  @Test func `an option that does not apply is neither shown nor taken`() throws {
    var session = try start(
      library(
        guide(
          """
          <variable name="n" type="integer"/>
          """ + field("a", "n", next: "b") + """
            <step id="b"><prompt>?</prompt><choice><option id="big" relevant="$n gt 9" next="end"><label>B</label></option>
            <option id="any" next="end"><label>A</label></option></choice></step>
            """ + outcome("end"))))
    try session.say("3")
    #expect(session.prompt?.options.map(\.id) == ["any"])
    #expect(try session.events(of: .answer(.text("big"))) == ["refused"])
    try session.go(.change(StepKey("g", "a"), .text("10")))
    #expect(session.prompt?.options.map(\.id) == ["big", "any"])
    #expect(try session.say("big") == "end. resolved")
  }

  @Test func `where no option applies a person is offered`() throws {
    let session = try start(
      library(
        guide(
          """
          <variable name="n" type="integer" initial="1"/>
          <step id="a"><prompt>?</prompt><choice><option id="x" relevant="$n = 2" next="end"><label>X</label></option></choice></step>
          """ + person + outcome("end"), person: "care")))
    #expect(session.spot == "care: hand-off")
  }

  @Test func `an earlier answer is offered again, never taken for granted`() throws {
    var session = try start(
      library(
        guide(
          "<variable name='v' type='choice' values='x y'/><variable name='n' type='integer'/>"
            + choice("a", ["x": "b", "y": "b"], assign: "v") + field("b", "n", next: "a"))))
    try session.say("y")
    try session.say("4")
    #expect(session.prompt?.previous == ["y"])
    try session.say("x")
    #expect(session.prompt?.fields.first?.previous == "4")
    #expect(session.spot == "b?")
  }

  @Test func `an acknowledgement is done, and nothing else`() throws {
    var session = try start(
      library(guide("<step id='a'><prompt>Do it.</prompt><acknowledge next='end'/></step>" + outcome("end"))))
    #expect(try session.events(of: .answer(.text("later"))) == ["no-match"])
    #expect(throws: Misuse.cannotSkip) { try session.go(.answer(.skip)) }
    #expect(try session.say("done") == "end. resolved")
  }
}
