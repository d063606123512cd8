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
}
