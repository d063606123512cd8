import GuideGraph
import Testing

@testable import GuideLint

struct RuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: Rule
    let number: Int
    let example: Example
    var testDescription: String { "\(rule.id) \(number)" }
    /// By the rules that are heard unasked, and the rule itself.
    var findings: [Finding] {
      example.findings(LintPolicy().rules + (rule.category == .text ? [rule] : []))
    }
  }

  static let bad = Rule.all.flatMap { rule in
    rule.bad.enumerated().map { Case(rule: rule, number: $0.offset + 1, example: $0.element) }
  }
  static let good = Rule.all.flatMap { rule in
    rule.good.enumerated().map { Case(rule: rule, number: $0.offset + 1, example: $0.element) }
  }

  @Test(arguments: bad) func `each bad example yields exactly its findings at its marks`(_ case: Case) {
    let found = `case`.findings.filter { !`case`.example.company.contains($0.rule.text) }
    #expect(found.map { "\($0.rule) \($0.spot)" } == `case`.example.places.map { "\(`case`.rule.id) \($0)" })
    #expect(!found.isEmpty)
    for other in `case`.example.company {
      #expect(`case`.findings.contains { $0.rule.text == other })
    }
  }

  @Test(arguments: good) func `each good example is found fault with by no rule`(_ case: Case) {
    #expect(`case`.findings.map { "\($0.rule) \($0.spot) \($0.message)" } == [])
  }

  @Test(arguments: Rule.all) func `every rule has examples and says why it matters`(_ rule: Rule) {
    #expect(!rule.why.isEmpty && !rule.summary.isEmpty)
    #expect(!rule.summary.hasSuffix("."))
    // What cannot be opened has no text to show, and a baseline is no guide.
    guard rule.id != "unreadable-file", rule.id != "stale-baseline" else { return }
    #expect(!rule.bad.isEmpty && !rule.good.isEmpty)
  }

  @Test(arguments: bad) func `a finding is as severe and as certain as its rule says, or less`(_ case: Case) {
    for finding in `case`.findings where finding.rule == `case`.rule.id {
      #expect(finding.severity <= `case`.rule.severity)
      #expect(!finding.message.isEmpty && !finding.message.hasSuffix("."))
    }
  }

  @Test func `no two rules share an id`() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
  }

  @Test func `rules are listed by category, then by id`() {
    let order = Rule.Category.allCases
    let sorted = Rule.all.sorted {
      ((order.firstIndex(of: $0.category) ?? 0), $0.id.text) < ((order.firstIndex(of: $1.category) ?? 0), $1.id.text)
    }
    #expect(Rule.all.map(\.id) == sorted.map(\.id))
  }
}
