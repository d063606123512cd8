import Foundation
import Testing

@testable import GuideLint

struct RecordedRulesDocumentTests {
  private static var file: URL {
    URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Documentation/Rules.md")
  }

  @Test func `Documentation/Rules.md is what the rules say`() throws {
    if ProcessInfo.processInfo.environment["GUIDEPOST_RECORD"] == "1" {
      try Data(RulesDocument.text.utf8).write(to: Self.file)
    }
    let written = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(written == RulesDocument.text, "set GUIDEPOST_RECORD=1 to write it again")
  }

  @Test func `every rule has a chapter`() {
    for rule in Rule.all { #expect(RulesDocument.text.contains("\n### \(rule.id)\n")) }
  }

  @Test func `a page shows examples without their marks`() {
    for rule in Rule.all {
      let page = RulePage(rule).text
      #expect(!page.contains("⟦") && !page.contains("⟧"))
      #expect(page.hasPrefix("\(rule.id): \(rule.summary)"))
    }
  }
}
