import GuideGraph
import Testing

@testable import GuideLint

struct ValueFlowTests {
  private func flow(_ body: String) throws -> ValueFlow {
    let study = try study(
      body + """
        <outcome id="end" result="resolved"><prompt>E</prompt></outcome>
        <outcome id="other" result="resolved"><prompt>O</prompt></outcome>
        """)
    return ValueFlow(study.flow, parameters: [], summaries: [:])
  }

  private func words(_ body: String, _ name: VariableName, at step: StepID) throws -> String {
    let values = try flow(body)
    return values.words(of: [name], at: try #require(values.flow.guide.index(of: step)).offset)
  }

  private static let age = """
    <variable name="age" type="integer" min="0" max="120"/>
    <step id="ask"><prompt>P</prompt><field assign="age" next="check"/></step>
    """

  @Test func `a field holds what its range lets in`() throws {
    let body =
      Self.age + "<decide id=\"check\"><when test=\"$age lt 18\" next=\"end\"/><otherwise next=\"other\"/></decide>"
    #expect(try words(body, "age", at: "check") == "age is 0 to 120")
    #expect(try words(body, "age", at: "end") == "age is 0 to 17")
    #expect(try words(body, "age", at: "other") == "age is 18 to 120")
  }

  @Test(arguments: [
    ("$age gt 10 and $age lt 20", "age is 11 to 19", "age is 0 to 10 or 20 to 120"),
    ("$age = (1, 2, 7)", "age is 1 to 2 or 7", "age is 0, 3 to 6 or 8 to 120"),
    ("not($age ne 5)", "age is 5", "age is 0 to 4 or 6 to 120"),
    ("if ($age gt 100) then true() else $age lt 1", "age is 0 or 101 to 120", "age is 1 to 100"),
    ("$age * 2 gt 239", "", ""),
  ])
  func `a test takes apart what it can`(_ test: String, _ holds: String, _ fails: String) throws {
    let body =
      Self.age + "<decide id=\"check\"><when test=\"\(test)\" next=\"end\"/><otherwise next=\"other\"/></decide>"
    // A product is not solved for its factor.
    let nothing = "age is 0 to 120"
    #expect(try words(body, "age", at: "end") == (holds.isEmpty ? nothing : holds))
    #expect(try words(body, "age", at: "other") == (fails.isEmpty ? nothing : fails))
  }

  @Test func `a time that is written out bounds as a number does`() throws {
    let body = """
      <variable name="when" type="time" min="06:00:00" max="20:00:00"/>
      <step id="ask"><prompt>P</prompt><field assign="when" next="check"/></step>
      <decide id="check"><when test="$when ge xs:time('17:30:00')" next="end"/><otherwise next="other"/></decide>
      """
    #expect(try words(body, "when", at: "end") == "when is 17:30:00 to 20:00:00")
    #expect(try words(body, "when", at: "other") == "when is 06:00:00 to 17:29:59.999999")
  }

  private static func counting(to limit: Int) -> String {
    """
    <variable name="n" type="integer" initial="0"/>
    <step id="ask"><prompt>P</prompt><assign name="n" value="$n + 1"/><acknowledge next="check"/></step>
    <decide id="check"><when test="$n ge \(limit)" next="end"/><otherwise next="ask"/></decide>
    """
  }

  @Test(arguments: [3, 1_000]) func `a counter stops where its test says`(_ limit: Int) throws {
    #expect(try words(Self.counting(to: limit), "n", at: "end") == "n is \(limit)")
    #expect(try words(Self.counting(to: limit), "n", at: "ask") == "n is 0 to \(limit - 1)")
  }

  @Test func `where nobody can come nothing is held`() throws {
    let body =
      Self.age + "<decide id=\"check\"><when test=\"$age gt 200\" next=\"end\"/><otherwise next=\"other\"/></decide>"
    let values = try flow(body)
    #expect(!values.reaches(try #require(values.flow.guide.index(of: "end")).offset))
    #expect(values.reaches(try #require(values.flow.guide.index(of: "other")).offset))
  }

  @Test func `a fact is asked anew after each answer`() throws {
    let body = """
      <decide id="ask"><when test="is-open('main')" next="more"/><otherwise next="other"/></decide>
      <step id="more"><prompt>P</prompt><acknowledge next="again"/></step>
      <decide id="again"><when test="is-open('main')" next="end"/><otherwise next="other"/></decide>
      """
    let values = try flow(body)
    let again = try #require(values.flow.guide.index(of: "again")).offset
    #expect(values.flow.graph.out(of: again).filter { values.flow.isWritten($0) }.allSatisfy { values.isOpen[$0] })
  }

  @Test(arguments: [
    // What is not set is left out of `min` and `max`, so it bounds nothing.
    ("x", "min(($n, 8))", "x is 1 to 8"), ("x", "max(($n, 0))", "x is 0 to 3"),
    ("x", "if ($m gt 5) then 1 else 3", "x is 1 or 3"), ("x", "(if ($m gt 5) then 1 else 3) + 4", "x is 5 or 7"),
    ("j", "$k", "j is a or b"),
  ])
  func `what is assigned holds all that it may be`(_ name: VariableName, _ value: String, _ words: String) throws {
    #expect(try self.words(Self.assigning(name, value), name, at: "read") == words)
  }

  @Test(arguments: [("$n eq 1", true), ("$n = 1", false)])
  func `eq of nothing is nothing, and = is false`(_ value: String, mayBeUnset: Bool) throws {
    let values = try flow(Self.assigning("flag", value))
    let node = try #require(values.flow.guide.index(of: "read")).offset
    #expect(values.values(of: "flag", at: node)?.mayBeUnset == mayBeUnset)
  }

  /// A variable assigned once `n` may have been left out and `m` and `k` are set.
  private static func assigning(_ name: VariableName, _ value: String) -> String {
    """
      <variable name="n" type="integer" min="1" max="3"/><variable name="m" type="integer" min="0" max="9"/>
      <variable name="x" type="integer"/><variable name="k" type="choice" values="a b"/>
      <variable name="j" type="choice" values="a b c"/><variable name="flag" type="boolean"/>
      <step id="ask"><prompt>P</prompt><field assign="n" optional="true" next="more"/></step>
      <step id="more"><prompt>P</prompt><field assign="m" next="pick"/></step>
      <step id="pick"><prompt>P</prompt><choice assign="k" next="set"><option id="a"><label>A</label></option>\
      <option id="b"><label>B</label></option></choice></step>
      <step id="set"><prompt>P</prompt><assign name="\(name)" value="\(value)"/><acknowledge next="read"/></step>
      <decide id="read"><when test="$x = 1 or $j = 'a' or $flag or $n = 1 or $m = 1 or $k = 'a'" next="end"/>\
      <otherwise next="other"/></decide>
    """
  }

  @Test func `numbers of the same stretch may differ`() throws {
    let values = try flow(
      """
      <variable name="n" type="integer" min="1" max="3"/><variable name="m" type="integer" min="1" max="3"/>
      <step id="ask"><prompt>P</prompt><form next="check"><field assign="n"/><field assign="m"/></form></step>
      <decide id="check"><when test="$n ne $m" next="end"/><otherwise next="other"/></decide>
      """)
    let ends = try ["end", "other"].map { try #require(values.flow.guide.index(of: StepID($0))).offset }
    #expect(ends.allSatisfy(values.reaches))
  }

  @Test func `a remedy may be passed, and then all is as it was`() throws {
    let body = """
      <variable name="n" type="integer" initial="0" min="5" max="9"/>
      <step id="ask" remedy="r"><prompt>P</prompt><field assign="n" next="read"/></step>
      <decide id="read"><when test="$n = 7" next="end"/><otherwise next="other"/></decide>
      """
    #expect(try words(body, "n", at: "read") == "n is 0 or 5 to 9")
  }

  @Test func `a question that is left out empties what it asks for`() throws {
    let options = "<option id=\"a\"><label>A</label></option><option id=\"b\"><label>B</label></option>"
    let body = """
      <variable name="k" type="choice" values="a b c"/>
      <step id="ask"><prompt>P</prompt><choice assign="k" next="again">\(options)</choice></step>
      <step id="again"><prompt>P</prompt><choice assign="k" optional="true" next="read">\(options)</choice></step>
      <decide id="read"><when test="$k = 'a'" next="end"/><otherwise next="other"/></decide>
      """
    #expect(try words(body, "k", at: "again") == "k is a or b")
    #expect(try words(body, "k", at: "read") == "k is a or b or not set")
  }

  private static let end = "<outcome id=\"end\" result=\"resolved\"><prompt>E</prompt></outcome>"

  /// The values of a guide that leads into one with these steps, and takes back `n` from it twice.
  private func calling(_ inner: String) throws -> (values: ValueFlow, node: Int) {
    let outer = """
      <variable name="n" type="integer" min="1" max="9"/><variable name="m" type="integer"/>
      <subguide id="ask" guide="inner"><returned outcome="end" next="read"><result name="n" assign="n"/>\
      <result name="n" assign="m"/></returned></subguide>
      <decide id="read"><when test="$n = 1 or $m = 1" next="end"/><otherwise next="end"/></decide>
      """
    let variable = "<variable name=\"n\" type=\"integer\" min=\"1\" max=\"2\"/>"
    let project = project([Example.frame(outer + Self.end), Example.frame(variable + inner + Self.end, id: "inner")])
    let id = try #require(project.guides.first { $0.guide.id != "inner" }).guide.id
    let values = try #require(project.values[id])
    return (values, try #require(values.flow.guide.index(of: "read")).offset)
  }

  @Test func `a sub-guide brings back all that it is asked for`() throws {
    let (values, node) = try calling(
      """
      <step id="ask"><prompt>P</prompt><field assign="n" next="check"/></step>
      <decide id="check"><when test="$n = 1" next="end"/><otherwise next="end"/></decide>
      """)
    #expect(values.words(of: ["n"], at: node) == "n is 1 to 2")
    #expect(values.words(of: ["m"], at: node) == "m is 1 to 2")
  }

  @Test func `the end of a sub-guide is free unless a remedy is tried in it`() throws {
    let free = { (remedy: String) in
      try calling("<step id=\"ask\"\(remedy)><prompt>P</prompt><field assign=\"n\" next=\"end\"/></step>")
        .values.passage.summaries["inner"]?.free
    }
    #expect(try free("") == ["end"])
    #expect(try free(" remedy=\"r\"") == [])
  }
}
