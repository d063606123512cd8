import GuideDocument
import GuideGraph
import Testing

@testable import guidepost

@Suite struct ShippedWalksTests {
  @Test(arguments: ShippedWalks.paths) func `every walk of the sample project goes as it expects`(_ path: String) throws
  {
    let document = try #require(ShippedWalks.document(path))
    let workspace = ShippedWalks.workspace
    let (walk, diagnostics) = WalkReader.read(document, in: workspace.library)
    for problem in diagnostics { Issue.record("\(problem.line)") }
    let result = WalkPlayer.play(
      try #require(walk), in: workspace.library, zone: workspace.project.settings.zone ?? "UTC")
    for difference in result.differences {
      Issue.record("\(path):\(difference.place.start.line): \(difference.message)")
    }
  }

  @Test func `the sample project has a hundred walks`() { #expect(ShippedWalks.paths.count >= 100) }
}
