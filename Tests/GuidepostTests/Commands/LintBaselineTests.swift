import Foundation
import Testing

@testable import guidepost

struct LintBaselineTests {
  private func folder() throws -> LintFolder { try LintFolder(["help.xml": LintCommandTests.guide("dune")]) }

  @Test func `what the baseline lists is not told of, and what is new is`() throws {
    let folder = try folder()
    let written = folder.lint("--write-baseline", "base.json")
    #expect(written.code == 0 && written.complained == "base.json: 1 entry written\n")
    #expect(folder.lint("--baseline", "base.json").printed == "nothing found in 1 guide, 1 suppressed\n")
    let worse = folder["help.xml"].replacing("id=\"yes\" next=\"done\"", with: "id=\"yes\" next=\"doen\"")
    try Data(worse.utf8).write(to: URL(fileURLWithPath: folder.path + "/help.xml"))
    let run = folder.lint("--baseline", "base.json")
    #expect(run.code == 1 && run.printed.contains("no step \"doen\"") && !run.printed.contains("dune\"; did"))
  }

  @Test func `lines that are put before a known finding do not make it new`() throws {
    let folder = try folder()
    _ = folder.lint("--write-baseline", "base.json")
    let moved = "<!-- one -->\n\n\n" + folder["help.xml"].replacing("<choice>", with: "\n\n<choice>")
    try Data(moved.utf8).write(to: URL(fileURLWithPath: folder.path + "/help.xml"))
    #expect(folder.lint("--baseline", "base.json").code == 0)
  }

  @Test func `an entry that stands for nothing is a finding until it is taken out`() throws {
    let folder = try folder()
    _ = folder.lint("--write-baseline", "base.json")
    _ = folder.lint("--fix")
    let stale = folder.lint("--baseline", "base.json")
    #expect(stale.code == 1 && stale.printed.hasPrefix("base.json:2:1: error: the baseline lists \"unknown-step\""))
    let pruned = folder.lint("--baseline", "base.json", "--prune-baseline")
    #expect(pruned.code == 0 && pruned.complained == "base.json: 1 entry taken out\n")
    #expect(folder["base.json"] == "{\"version\":1,\"findings\":[]}\n")
    #expect(folder.lint("--baseline", "base.json").code == 0)
  }

  @Test func `entries of guides that are not looked at are not stale`() throws {
    let folder = try LintFolder([
      "guidepost.xml": "<guidepost xmlns=\"urn:guidepost:1\"/>", "a/a.xml": LintCommandTests.guide("dune", id: "a"),
      "b/b.xml": LintCommandTests.guide("dune", id: "b"),
    ])
    _ = folder.lint("--write-baseline", "base.json")
    #expect(folder.lint("--baseline", "base.json", "a").code == 0)
    #expect(folder.lint("--baseline", "base.json", "--select", "flow").code == 0)
  }
}
