import Foundation
import Seeded
import Testing

@testable import guidepost

struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String { UnifiedDiff(of: "f", from: old, to: new).text }

  @Test func `equal texts have no difference`() { #expect(diff("a\nb\n", "a\nb\n").isEmpty) }

  @Test func `a change comes with three lines around it`() {
    let old = (1...9).map { "\($0)\n" }.joined()
    let lines = diff(old, old.replacing("5\n", with: "five\n")).split(separator: "\n")
    #expect(lines == ["--- a/f", "+++ b/f", "@@ -2,7 +2,7 @@", " 2", " 3", " 4", "-5", "+five", " 6", " 7", " 8"])
  }

  @Test func `a last line without an end is told of`() {
    #expect(
      diff("a", "b") == """
        --- a/f
        +++ b/f
        @@ -1,1 +1,1 @@
        -a
        \\ No newline at end of file
        +b
        \\ No newline at end of file

        """)
  }

  /// `patch` is on every machine that builds Swift.
  @Test(arguments: 0..<40) func `patch turns the old text into the new one`(_ seed: UInt64) throws {
    var random = Seeded(state: seed)
    let old = (0..<30).map { _ in
      "\(Int.random(in: 0..<5, using: &random))" + (Bool.random(using: &random) ? "\r\n" : "\n")
    }
    var new = old
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0..<new.count, using: &random)
      if Bool.random(using: &random) { new.remove(at: place) } else { new.insert("new\n", at: place) }
    }
    let folder = try LintFolder(["f": old.joined(), "p": diff(old.joined(), new.joined())])
    let patch = Process()
    patch.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    patch.arguments = ["patch", "--binary", "-s", "-p1", "-i", "p"]
    patch.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try patch.run()
    patch.waitUntilExit()
    #expect(patch.terminationStatus == 0 && folder["f"] == new.joined())
  }
}
