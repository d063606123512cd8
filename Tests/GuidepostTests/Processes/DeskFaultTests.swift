import Foundation
import Testing

@testable import guidepost

/// Projects in which nobody can be reached.
@Suite struct DeskFaultTests {
  private func bench(desk: String?) throws -> ToolBench {
    let bench = try ToolBench()
    let project = bench.folder + "/project"
    try FileManager.default.createDirectory(atPath: project, withIntermediateDirectories: false)
    // So that a closed and a busy queue lead to different ends.
    let guide = EveryPrompt.guide.replacing("<busy next=\"words\"/>", with: "<busy next=\"later\"/>")
    try Data(guide.utf8).write(to: URL(fileURLWithPath: project + "/guide.xml"))
    if let desk { try Data(desk.utf8).write(to: URL(fileURLWithPath: project + "/desk.xml")) }
    bench.environment["GUIDEPOST_PROJECT"] = project
    bench.environment["GUIDEPOST_STORE"] = "none"
    return bench
  }

  private static let empty = "<desk xmlns=\"urn:guidepost:1\" id=\"empty\"/>"

  @Test(arguments: [nil, empty])
  func `without a desk, or with one that lacks the queue, the closed branch is taken`(_ desk: String?) throws {
    let result = try bench(desk: desk).run("run", "every", typing: ["agent", "Call me.", "", "", ""])
    #expect(result.code == ExitCode.done, "\(result.text)\(result.complaints)")
    #expect(result.text.contains("Guide: Tell us."))
    #expect(!result.text.contains("Your ticket"))
    #expect(result.says("Nobody reads messages here"))
    #expect(result.says("was not passed on") && !result.says("has been passed on"))
  }

  @Test(arguments: [nil, empty])
  func `without a calendar no time is promised`(_ desk: String?) throws {
    let result = try bench(desk: desk).run("run", "every", typing: ["visit", "Call me.", "", "", ""])
    #expect(result.says("no time is free"))
    #expect(!result.text.contains("Booked"))
  }

  @Test func `lint tells the author of both`() throws {
    #expect(try bench(desk: nil).run("lint").text.contains("[missing-desk]"))
    #expect(try bench(desk: Self.empty).run("lint").text.contains("[unknown-queue]"))
  }
}
