import GuideGraph
import Testing

@testable import GuideLint

struct SamplesTests {
  private func answers(_ variable: String, tests: [String]) throws -> [String] {
    let whens = tests.map { "<when test=\"\($0)\" next=\"end\"/>" }.joined()
    let study = try study(
      """
      \(variable)<step id="ask"><prompt>P</prompt><acknowledge next="check"/></step>
      <decide id="check">\(whens)<otherwise next="end"/></decide>
      <outcome id="end" result="resolved"><prompt>E</prompt></outcome>
      """)
    let flow = ValueFlow(study.flow, parameters: [], summaries: [:])
    return Samples.answers(in: flow).first?.map(\.lexical) ?? []
  }

  @Test func `the numbers around those that conditions name are tried, within the range`() throws {
    let age = "<variable name=\"age\" type=\"integer\" min=\"0\" max=\"120\"/>"
    #expect(Set(try answers(age, tests: ["$age lt 31"])) == ["0", "1", "30", "31", "32", "119", "120"])
  }

  @Test func `a small range is tried whole`() throws {
    let stars = "<variable name=\"stars\" type=\"integer\" min=\"1\" max=\"5\"/>"
    #expect(Set(try answers(stars, tests: ["$stars gt 1"])) == ["1", "2", "3", "4", "5"])
  }

  @Test func `every value of a choice is tried`() throws {
    let plan = "<variable name=\"plan\" type=\"choice\" values=\"gold basic\"/>"
    #expect(try answers(plan, tests: ["$plan = 'gold'"]) == ["basic", "gold"])
  }

  @Test func `of texts those that are named are tried, and one other`() throws {
    let name = "<variable name=\"name\" type=\"text\"/>"
    #expect(try answers(name, tests: ["$name = 'Ann'"]) == ["Ann", "something else"])
  }

  @Test func `values that cannot be sampled are not tried`() throws {
    let born = "<variable name=\"born\" type=\"date\"/>"
    #expect(try answers(born, tests: ["$born lt current-date()"]) == [])
  }
}
