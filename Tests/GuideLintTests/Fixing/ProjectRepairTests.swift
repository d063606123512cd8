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
    let (safe, all) = Example.repairing
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

  /// A guide with links that miss their step; those of `harmful` steps miss by a slip of their own step's name, so that the
  /// fix would lead them to themselves. In a chain whatever comes before such a step is trapped as well.
  private func misled(_ count: Int, harmful: Set<Int>, isChain: Bool) -> Project {
    let words = ["apple", "river", "stone", "cloud", "tiger", "piano", "lemon", "wheel"]
    let ids = (0..<count).map { "\(words[$0 % 8])-\($0 * 7919 % 10_007)-step" } + ["done-step"]
    let steps = (0..<count).map { number in
      let target =
        harmful.contains(number)
        ? ids[number] + "x" : (isChain ? ids[number + 1] : ids[count]).replacing("step", with: "stpe")
      return "<step id=\"\(ids[number])\"><prompt>P \(number)</prompt><acknowledge next=\"\(target)\"/></step>"
    }
    let options = (0..<count).map {
      "<option id=\"o\($0)\" next=\"\(ids[$0])\"><label>Number \($0) of all</label></option>"
    }
    return Example.guide(
      "<step id=\"ask\"><prompt>P</prompt><choice>\(options.joined())</choice></step>" + steps.joined()
        + "<outcome id=\"done-step\" result=\"resolved\"><prompt>Done.</prompt></outcome>"
    ).project()
  }

  @Test(arguments: [([], true, 3), ([3, 77, 150], false, 12), ([3, 77, 150], true, 26)] as [(Set<Int>, Bool, Int)])
  func `hundreds of fixes take a few looks, and some more where a few do harm`(
    _ harmful: Set<Int>, _ isChain: Bool, _ looks: Int
  ) {
    let project = misled(200, harmful: harmful, isChain: isChain)
    let work = ProjectRepair(project, by: linter, allowsUnsafe: false) { $0.rule == "unknown-step" }
    #expect(work.repaired.count == 200 - harmful.count)
    #expect(work.refused.count == harmful.count)
    #expect(work.looks <= looks, "\(work.looks)")
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
