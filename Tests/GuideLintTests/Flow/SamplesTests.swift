import GuideGraph
import Testing

@testable import GuideLint

struct SamplesTests {
  private func gap(_ tests: [String], isCertain: Bool = true) throws -> String? {
    let variables = """
      <variable name="age" type="integer" min="0" max="120"/><variable name="plan" type="choice" values="gold basic"/>\
      <variable name="ok" type="boolean"/><variable name="born" type="date"/>\
      <step id="ask"><prompt>P</prompt><acknowledge next="end"/></step>
      <outcome id="end" result="resolved"><prompt>E</prompt></outcome>
      """
    let guide = try study(variables).guide
    let expressions = try tests.map {
      try Expression.parse($0, declared: guide.variables.mapValues(\.staticType), expecting: .boolean).get()
    }
    let samples = Samples(expressions, guide) { _ in isCertain }
    return samples.first { point in expressions.allSatisfy { $0.isFalse(for: point) } }?.words
  }

  @Test func `the number between two tests is found`() throws {
    #expect(try gap(["$age lt 31", "$age gt 31"]) == "age = 31")
    #expect(try gap(["$age lt 31", "$age ge 31"]) == nil)
    #expect(try gap(["$age ge 0"]) == nil)
  }

  @Test func `a value of a choice that no test names is found`() throws {
    #expect(try gap(["$plan = 'gold'"]) == "plan = basic")
    #expect(try gap(["$plan = 'gold'", "$plan = 'basic'"]) == nil)
    #expect(try gap(["$ok", "not($ok)"]) == nil)
  }

  @Test func `a variable that may not be set is tried without a value`() throws {
    #expect(try gap(["$plan = 'gold'", "$plan = 'basic'"], isCertain: false) == "plan = ")
  }

  @Test func `of values that cannot be sampled nothing is claimed`() throws {
    #expect(try gap(["$born lt current-date()"]) == nil)
  }

  @Test func `facts from outside are tried both ways`() throws {
    #expect(try gap(["is-open('main')"]) == "some customers")
    #expect(try gap(["is-open('main')", "not(is-open('main'))"]) == nil)
  }

  @Test func `too many combinations are given up`() throws {
    let many = (0..<13).map { "$age = \($0 * 9)" }.joined(separator: " or ")
    #expect(try gap([many + " or $plan = 'gold' or $ok"]) != nil)
    let guide = try study(
      "<step id=\"ask\"><prompt>P</prompt><goto next=\"end\"/></step><outcome id=\"end\" result=\"resolved\"><prompt>E</prompt></outcome>"
        + (0..<13).map { "<variable name=\"b\($0)\" type=\"boolean\"/>" }.joined()
    ).guide
    let test = (0..<13).map { "$b\($0)" }.joined(separator: " or ")
    let expression = try Expression.parse(test, declared: guide.variables.mapValues(\.staticType)).get()
    #expect(Array(Samples([expression], guide) { _ in true }).isEmpty)
  }
}
