import GuideGraph
import Testing

@testable import GuideLint

struct VariableFlowTests {
  private static let variables = """
    <variable name="x" type="text" privacy="open"/><variable name="n" type="integer" initial="0"/>\
    <variable name="list" type="list" values="a b"/>
    """
  private static let end = """
    <outcome id="end" result="resolved"><prompt>End.</prompt></outcome>
    """

  /// Whether `x` is surely set at the outcome.
  private func isSet(
    _ body: String, _ name: VariableName = "x", last: String = "", person: String? = nil
  ) throws -> Bool {
    let project = project([Example.frame(Self.variables + body + Self.end + last, person: person)])
    let study = try #require(project.guides.first)
    let flow = VariableFlow(study, in: project, [name])
    let node = try #require(study.guide.index(of: "end")).offset
    #expect((flow.way(leavingUnset: name, to: node) == nil) == flow.isCertain(name, at: node))
    return flow.isCertain(name, at: node)
  }

  @Test func `an answer sets its variable, a field that may be skipped does not`() throws {
    #expect(try isSet("<step id=\"ask\"><prompt>P</prompt><field assign=\"x\" next=\"end\"/></step>"))
    #expect(
      try !isSet("<step id=\"ask\"><prompt>P</prompt><field assign=\"x\" optional=\"true\" next=\"end\"/></step>"))
  }

  @Test func `skipping a question again takes away what it had set`() throws {
    let twice = """
      <step id="ask"><prompt>P</prompt><field assign="x" next="again"/></step>
      <step id="again"><prompt>P</prompt><field assign="x" optional="true" next="end"/></step>
      """
    #expect(try !isSet(twice))
  }

  @Test func `the way out of an unanswered question sets nothing`() throws {
    let body =
      "<step id=\"ask\"><prompt>P</prompt><noinput after=\"PT1M\" next=\"end\"/><field assign=\"x\" next=\"end\"/></step>"
    #expect(try !isSet(body))
  }

  @Test func `an initial value counts, and an assignment of nothing does not`() throws {
    #expect(
      try isSet(
        "<step id=\"ask\"><prompt>P</prompt><assign name=\"n\" value=\"$n + 1\"/><acknowledge next=\"end\"/></step>",
        "n"))
    let cleared =
      "<step id=\"ask\"><prompt>P</prompt><assign name=\"n\" value=\"()\"/><acknowledge next=\"end\"/></step>"
    #expect(try !isSet(cleared, "n"))
  }

  @Test func `what the guide never sets comes from its host`() throws {
    #expect(try isSet("<step id=\"ask\"><prompt>P</prompt><acknowledge next=\"end\"/></step>"))
  }

  @Test(arguments: [
    ("exists($x)", true, false), ("empty($x)", false, true), ("not(empty($x))", true, false),
    ("$x = 'a'", true, false), ("$x = 'a' or exists($x)", true, false), ("$x = 'a' or $n = 1", false, false),
    ("$x = 'a' and $n = 1", true, false), ("empty($x) or $n = 1", false, true),
    ("$n = 1 and empty($x)", false, false), ("count($list) gt 0", false, false),
    ("string-length($x) = 0", false, false),
  ])
  func `a test tells what is set behind it`(_ test: String, whenTrue: Bool, otherwise: Bool) throws {
    let decide = { (yes: String, no: String) in
      """
      <step id="ask"><prompt>P</prompt><field assign="x" optional="true" next="d"/></step>
      <decide id="d"><when test="\(test)" next="\(yes)"/><otherwise next="\(no)"/></decide>
      <outcome id="other" result="resolved"><prompt>O</prompt></outcome>
      """
    }
    #expect(try isSet(decide("end", "other")) == whenTrue)
    #expect(try isSet(decide("other", "end")) == otherwise)
  }

  @Test func `a remedy that others know too may be passed without its answer`() throws {
    let body = """
      <step id="ask"><prompt>P</prompt><acknowledge next="one"/></step>
      <step id="one" remedy="restart"><prompt>P</prompt><field assign="x" next="end"/></step>
      """
    #expect(try isSet(body))
    let other = "<step id=\"other\" remedy=\"restart\"><prompt>P</prompt><acknowledge next=\"end\"/></step>"
    #expect(try !isSet(body + other))
  }

  @Test func `a remedy that is come to again is passed, and what was cleared meanwhile is not set`() throws {
    let round = """
      <step id="ask" remedy="restart"><prompt>P</prompt><field assign="x" next="more"/></step>
      <step id="more"><prompt>P</prompt><choice><option id="a" next="clear"><label>A</label></option>\
      <option id="b" next="end"><label>B</label></option></choice></step>
      """
    let clear = { (target: String) in
      "<step id=\"clear\"><prompt>P</prompt><assign name=\"x\" value=\"()\"/><acknowledge next=\"\(target)\"/></step>"
    }
    #expect(try !isSet(round + clear("ask")))
    #expect(
      try isSet(round + clear("last") + "<step id=\"last\"><prompt>P</prompt><field assign=\"x\" next=\"end\"/></step>")
    )
  }

  @Test func `a remedy that may have been passed clears what it would clear all the same`() throws {
    let body = """
      <step id="ask" remedy="restart"><prompt>P</prompt><assign name="n" value="()"/><acknowledge next="end"/></step>
      <step id="other" remedy="restart"><prompt>P</prompt><acknowledge next="end"/></step>
      """
    #expect(try !isSet(body, "n"))
  }

  @Test(arguments: [
    ("$k", false), ("if (exists($k)) then $k else 'none'", true), ("concat($k, '!')", true), ("'word'", true),
    ("if ($n = 1) then 'one' else ()", false), ("if ($n = 1) then $k else 'none'", false),
  ])
  func `what is assigned of something unset may be unset`(_ value: String, isSet: Bool) throws {
    let body = """
      <variable name="k" type="text" privacy="open"/>
      <step id="ask"><prompt>P</prompt><field assign="k" optional="true" next="more"/></step>
      <step id="more"><prompt>P</prompt><assign name="x" value="\(value)"/><acknowledge next="end"/></step>
      """
    #expect(try self.isSet(body) == isSet)
  }

  @Test(arguments: [("min(($n + 1, 3))", true), ("$m + 1", true), ("max($m)", false), ("-$m", false)])
  func `a number that counts itself on stays set, and a sum is told of where it stands`(
    _ value: String, isSet: Bool
  ) throws {
    let body = """
      <variable name="m" type="integer"/>
      <step id="ask"><prompt>P</prompt><assign name="n" value="\(value)"/><acknowledge next="end"/></step>
      """
    #expect(try self.isSet(body, "n") == isSet)
  }

  @Test func `what an objection clears may be unset where it leads back to`() throws {
    let body = """
      <step id="ask"><prompt>P</prompt><field assign="x" next="more"/></step>
      <step id="more"><prompt>P</prompt><acknowledge next="end"/></step>
      """
    let objection = { (value: String) in
      """
      <objection id="price"><label>Price</label><step id="reply"><prompt>R</prompt><assign name="x" value="\(value)"/>\
      <acknowledge next="back"/></step><return id="back"/></objection>
      """
    }
    #expect(try !isSet(body, last: objection("()")))
    #expect(try isSet(body, last: objection("'word'")))
  }

  @Test func `what an objection clears is unset when the objection is opened again`() throws {
    let isSet = { (value: String) throws -> Bool in
      let body = "<step id=\"ask\"><prompt>P</prompt><acknowledge next=\"end\"/></step>"
      let objection = """
        <objection id="price"><label>Price</label><step id="reply"><prompt>R</prompt><assign name="n" value="\(value)"/>\
        <acknowledge next="back"/></step><return id="back"/></objection>
        """
      let project = project([Example.frame(Self.variables + body + Self.end + objection)])
      let study = try #require(project.guides.first)
      let node = try #require(study.guide.index(of: "reply")).offset
      return VariableFlow(study, in: project, ["n"]).isCertain("n", at: node)
    }
    #expect(try !isSet("()"))
    #expect(try isSet("1"))
  }

  @Test func `who is given a person because the last words have no value brings along what was cleared`() throws {
    let body = { (words: String) in
      """
      <step id="ask"><prompt>P</prompt><acknowledge next="clear"/></step>
      <step id="clear"><prompt>C</prompt><assign name="n" value="()"/><goto next="last"/></step>
      <outcome id="last" result="answered"><prompt>\(words)</prompt></outcome>
      <handoff id="care" queue="main" reason="asked"><prompt>P</prompt><closed next="end"/></handoff>
      """
    }
    #expect(try !isSet(body("{1 idiv count($x)}"), "n", person: "care"))
    #expect(try isSet(body("{count($x)}"), "n", person: "care"))
  }

  @Test func `a sum of what its own step has cleared is unset, and nobody else tells of it`() throws {
    let body = { (first: String, value: String) in
      """
      <step id="ask"><prompt>P</prompt><assign name="n" value="\(first)"/><assign name="n" value="\(value)"/>\
      <acknowledge next="end"/></step>
      """
    }
    #expect(try !isSet(body("()", "$n + 1"), "n"))
    #expect(try isSet(body("()", "2"), "n"))
    #expect(try isSet(body("3", "$n + 1"), "n"))
    let asked = { (optional: String) in
      """
      <variable name="m" type="integer"/>
      <step id="ask"><prompt>P</prompt><assign name="n" value="$m + 1"/><assign name="n" value="$n + 1"/>\
      <field assign="m"\(optional) next="end"/></step>
      """
    }
    #expect(try !isSet(asked(" optional=\"true\""), "n"))
    #expect(try isSet(asked(""), "n"))
  }

  @Test func `more than sixty-four variables are told apart`() throws {
    let names = (0..<130).map { "v\($0)" }
    let declared = names.map { "<variable name=\"\($0)\" type=\"text\" privacy=\"open\"/>" }.joined()
    let fields = names.enumerated().map { number, name in
      "<field assign=\"\(name)\"\(number == 100 ? " optional=\"true\"" : "")/>"
    }.joined()
    let body = "\(declared)<step id=\"ask\"><prompt>P</prompt><form next=\"end\">\(fields)</form></step>"
    let project = project([Example.frame(body + Self.end)])
    let study = try #require(project.guides.first)
    let flow = VariableFlow(study, in: project, Set(names.map { VariableName($0) }))
    #expect(names.filter { !flow.isCertain(VariableName($0), at: 1) } == ["v100"])
  }

  @Test func `a way that needs no condition is told from one that does`() throws {
    let body = """
      <step id="ask"><prompt>P</prompt><choice><option id="a" next="d"><label>A</label></option>\
      <option id="b" next="fill"><label>B</label></option></choice></step>
      <step id="fill"><prompt>P</prompt><field assign="x" next="end"/></step>
      <decide id="d"><when test="$n = 1" next="end"/><otherwise next="fill"/></decide>
      """
    let project = project([Example.frame(Self.variables + body + Self.end)])
    let study = try #require(project.guides.first)
    let flow = VariableFlow(study, in: project, ["x"])
    let way = try #require(flow.way(leavingUnset: "x", to: 3))
    #expect(!way.isFree)
    #expect(study.flow.ids(way.nodes).map(\.text) == ["ask", "d", "end"])
  }
}
