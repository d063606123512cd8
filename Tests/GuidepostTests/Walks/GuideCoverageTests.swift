import GuideGraph
import GuideSession
import Testing

@testable import guidepost

@Suite struct GuideCoverageTests {
  private func coverage(of walks: [String], channel: String = "customer") throws -> GuideCoverage {
    var coverage = WalkCoverage(library: Trial.library)
    for walk in walks { coverage.count(try Trial.play(walk, channel: channel).events) }
    return GuideCoverage(of: try #require(Trial.library["printer"]), by: coverage)
  }

  @Test func `without walks nothing is covered, and each step is told once`() throws {
    let coverage = try coverage(of: [])
    #expect(coverage.steps == .init(reached: 0, total: 15))
    #expect(coverage.outcomes == .init(reached: 0, total: 3))
    #expect(coverage.options == .init(reached: 0, total: 3))
    #expect(coverage.guards == .init(reached: 0, total: 3))
    #expect(coverage.ways.reached == 0)
    #expect(coverage.gaps.filter { $0.kind == .step || $0.kind == .outcome }.count == 15)
    #expect(coverage.gaps.filter { $0.kind == .option || $0.kind == .guardBranch } == [])
    #expect(
      coverage.gaps.filter { $0.kind == .way }.map(\.words) == [#"person, to "care""#, #"objection, to "hurry""#])
  }

  @Test func `what a walk took is covered, and the rest told with its line`() throws {
    let coverage = try coverage(of: [#"<answer step="light" option="talk"/><handoff step="care" result="declined"/>"#])
    #expect(coverage.steps.reached == 3)
    #expect(coverage.options.reached == 1)
    #expect(coverage.outcomes.reached == 1)
    #expect(coverage.ways.reached == 2)
    let told = coverage.gaps.map { "\($0.line) \($0.words)" }
    #expect(told.contains(#"14 option "green" of "light""#))
    #expect(told.contains(#"11 nomatch of "light", to "care""#))
    #expect(told.contains(#"12 noinput of "light", to "care""#))
    #expect(told.contains(#"61 closed of "care", to "words""#))
    #expect(told.contains(#"19 step "restart""#))
    #expect(!told.contains { $0.contains("talk") || $0.contains("declined of \"care\"") })
  }

  /// The first two branches of the decide lead to the same step; only one of them was taken.
  @Test(arguments: [("51", 51), ("50", 50)]) func `branches that lead to one step are told apart`(
    _ pages: String, _ line: Int
  ) throws {
    let coverage = try coverage(of: [
      """
      <answer step="light" option="green"/><answer step="serial" value="skip"/>
      <answer step="about"><value variable="pages">\(pages)</value></answer>
      <action name="warranty-check" result="done" value="true"/>
      """
    ])
    #expect(coverage.guards == .init(reached: 1, total: 3))
    #expect(coverage.gaps.filter { $0.kind == .guardBranch }.map(\.line) == [line, 52])
  }

  @Test func `asking for a person, silence and objections count as ways`() throws {
    let coverage = try coverage(
      of: [
        #"<answer step="light" value="/agent"/>"#, #"<answer step="light" value="/timeout"/>"#,
        #"<answer step="light" value="/objection too-long"/><answer step="hurry" value="done"/><answer step="light" option="talk"/>"#,
      ], channel: "agent")
    let told = coverage.gaps.map(\.words)
    #expect(!told.contains { $0.hasPrefix("person") || $0.hasPrefix("objection") || $0.hasPrefix("noinput") })
  }

  @Test func `only all of it makes a hundred per cent`() {
    #expect(GuideCoverage.Tally(reached: 199, total: 200).percent == 99)
    #expect(GuideCoverage.Tally(reached: 200, total: 200).percent == 100)
    #expect(GuideCoverage.Tally().percent == 100)
  }
}
