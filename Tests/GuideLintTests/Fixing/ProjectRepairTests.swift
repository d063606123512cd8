import GuideDocument
import GuideGraph
import Seeded
import Testing

@testable import GuideLint

struct ProjectRepairTests {
  private let linter = Linter(settings: Example.settings)

  private func findings(_ project: Project) -> [Finding] { linter.findings(in: project, Library(project.documents)) }

  private func text(_ project: Project) -> [String: [UInt8]] {
    let files = project.documents.map(\.file) + project.diagnostics.map(\.place.file)
    return Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `the examples of at least twelve rules are repaired`() {
    var safe: Set<RuleID> = []
    var all: Set<RuleID> = []
    for example in Rule.all.flatMap(\.bad) {
      safe.formUnion(ProjectRepair(example.project(), by: linter, allowsUnsafe: false).repaired.map(\.rule))
      all.formUnion(ProjectRepair(example.project(), by: linter, allowsUnsafe: true).repaired.map(\.rule))
    }
    #expect(safe.count >= 12, "\(safe.sorted())")
    #expect(all.isStrictSuperset(of: safe), "\(all.sorted())")
  }

  @Test(arguments: Rule.all) func `a repaired example has lost its finding and won none as severe`(_ rule: Rule) {
    for example in rule.bad { check(example.project(), "\(rule.id)") }
  }

  @Test(arguments: 0..<20) func `guides that are damaged at random are repaired once and for all`(_ hundred: Int) {
    let examples = Rule.all.flatMap(\.good)
    for seed in hundred * 25..<hundred * 25 + 25 {
      var damage = Damage(random: Seeded(seed))
      let example = damage.random.pick(examples)
      let times = 1 + damage.random.below(4)
      check(example.project { damage.damaged($0, times: times) }, "seed \(seed)")
    }
  }

  @Test func `fixes that do harm keep none of the many others from being done`() {
    let words = [
      "apple", "river", "stone", "cloud", "tiger", "piano", "lemon", "wheel", "candle", "button", "garden", "winter",
    ]
    // Led to itself, a step of a word would be a trap; led to the end, one after it is well.
    let steps = words.flatMap { word in
      [
        "<step id=\"\(word)\"><prompt>P</prompt><acknowledge next=\"\(word)x\"/></step>",
        "<step id=\"after-\(word)\"><prompt>P</prompt><acknowledge next=\"donex\"/></step>",
      ]
    }
    let options = words.flatMap { [$0, "after-" + $0] }.map {
      "<option id=\"\($0)\" next=\"\($0)\"><label>\($0)</label></option>"
    }
    let guide = Example.guide(
      "<step id=\"ask\"><prompt>P</prompt><choice>\(options.joined())</choice></step>" + steps.joined()
        + "<outcome id=\"done\" result=\"resolved\"><prompt>Done.</prompt></outcome>")
    let work = ProjectRepair(guide.project(), by: linter, allowsUnsafe: true) { $0.rule == "unknown-step" }
    #expect(work.repaired.map(\.subject) == Array(repeating: "donex", count: 12))
    #expect(Set(work.refused.map(\.subject)) == Set(words.map { $0 + "x" }))
  }

  /// Repairing again changes nothing, what was repaired is gone, and what is new is less severe than what was repaired.
  private func check(_ project: Project, _ what: String) {
    let before = findings(project)
    for allowsUnsafe in [false, true] {
      let work = ProjectRepair(project, by: linter, allowsUnsafe: allowsUnsafe)
      let after = findings(work.project)
      let again = ProjectRepair(work.project, by: linter, allowsUnsafe: allowsUnsafe)
      #expect(again.repaired.isEmpty && text(again.project) == text(work.project), "\(what)")
      let worst = work.repaired.map(\.severity).max()
      let news = after.filter { count($0, after) > count($0, before) }
      #expect(
        news.allSatisfy { finding in worst.map { finding.severity < $0 } ?? false }, "\(what): \(news.map(\.message))")
      if work.repaired.isEmpty { #expect(text(work.project) == text(project), "\(what)") }
    }
  }

  private func count(_ finding: Finding, _ findings: [Finding]) -> Int {
    let key = FindingKey(finding)
    return findings.count { FindingKey($0) == key }
  }
}
