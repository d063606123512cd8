import Foundation
import GuideDocument
import GuideGraph
import Testing

@testable import GuideLint

/// Facts of real flows that were computed elsewhere, by another program. GUIDEPOST_FLOWS names the folder: guides below it
/// and truth.json with, by `corpus/flow`, the steps that cannot be reached, that reach no ending, and ids without a step.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["GUIDEPOST_FLOWS"] != nil))
struct RealFlowTests {
  private struct Truth: Decodable {
    var steps: Int
    var unreachable: [String]
    var noExit: [String]
    var unknown: [String]
    var selfLoops: [String]
  }

  private let truths: [String: Truth]
  /// By `corpus/flow`.
  private let found: [String: [Finding]]
  private let all: [Finding]

  init() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["GUIDEPOST_FLOWS"])
    let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/truth.json"))
    truths = try JSONDecoder().decode([String: Truth].self, from: data)
    let project = Project.load(from: folder)
    all = Linter(LintPolicy().rules).findings(in: project, Library(project.documents))
    found = Dictionary(grouping: all) { $0.place.file.path.replacing("/guide.xml", with: "") }
  }

  private func names(_ flow: String, _ rule: RuleID, _ name: KeyPath<Finding, String?>) -> [String] {
    Set((found[flow] ?? []).filter { $0.rule == rule }.compactMap { $0[keyPath: name] }).sorted()
  }

  @Test func `unreachable steps, traps and unknown names are exactly those`() {
    #expect(!truths.isEmpty)
    for (flow, truth) in truths {
      #expect(names(flow, "unreachable-step", \.step) == truth.unreachable.sorted(), "\(flow)")
      #expect(names(flow, "no-path-to-outcome", \.step) == truth.noExit.sorted(), "\(flow)")
      #expect(names(flow, "unknown-step", \.subject) == truth.unknown.sorted(), "\(flow)")
      #expect(Set(names(flow, "self-loop", \.step)).isSubset(of: truth.selfLoops), "\(flow)")
    }
  }

  @Test func `a first run gives at most one warning for ten steps`() {
    let warnings = all.count { $0.severity == .warning }
    #expect(warnings * 10 <= truths.values.reduce(0) { $0 + $1.steps })
  }
}
