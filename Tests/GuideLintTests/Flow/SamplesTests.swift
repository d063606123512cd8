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

  @Test(arguments: [
    ("decimal", "$n gt 39.0 or $n lt 35.5", ["0", "34.5", "35.5", "36.5", "38", "39", "40"]),
    ("decimal", "$n gt 0.5 or $n lt 0.25", ["-0.75", "-0.5", "0", "0.25", "0.375", "0.5", "1.25", "1.5"]),
    ("date", "$n lt xs:date('2026-03-01')", ["2026-02-28", "2026-03-01", "2026-03-02"]),
    ("time", "$n ge xs:time('17:30:00')", ["17:29:59", "17:30:00", "17:30:01"]),
    ("time", "$n ge xs:time('00:00:00')", ["00:00:00", "00:00:01"]),
    ("duration", "$n gt xs:dayTimeDuration('PT24H')", ["P1D", "P1DT1S", "PT23H59M59S"]),
  ])
  func `so are decimals, days, times and durations`(_ type: String, _ test: String, _ expected: [String]) throws {
    #expect(Set(try answers("<variable name=\"n\" type=\"\(type)\"/>", tests: [test])) == Set(expected))
  }

  @Test func `what is held against another variable is not tried, unless the two meet`() throws {
    let both = "<variable name=\"n\" type=\"integer\"/><variable name=\"o\" type=\"integer\"/>"
    #expect(Set(try answers(both, tests: ["$n gt 7", "$o gt 70"])) == ["0", "6", "7", "8"])
    #expect(
      Set(try answers(both, tests: ["$n gt 7", "$o gt 70", "$n lt $o"])) == ["0", "6", "7", "8", "69", "70", "71"])
  }

  @Test func `the greatest numbers are tried without a crash`() throws {
    let huge = "<variable name=\"n\" type=\"decimal\" max=\"99999999999999999999\"/>"
    #expect(try answers(huge, tests: ["$n gt 9223372036854775807", "$n gt 0.000000000000000001"]).isEmpty == false)
  }

  @Test func `values that cannot be sampled are not tried`() throws {
    let born = "<variable name=\"born\" type=\"date\"/>"
    #expect(try answers(born, tests: ["$born lt current-date()"]) == [])
  }
}
