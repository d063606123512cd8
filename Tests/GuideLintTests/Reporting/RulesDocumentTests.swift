import Foundation
import Testing

@testable import GuideLint

struct RecordedRulesDocumentTests {
  private static var file: URL {
    URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Documentation/Rules.md")
  }

  private static let text = RulesDocument.text(
    repairing: Example.repairing.all.count, safely: Example.repairing.safe.count)

  @Test func `Documentation/Rules.md is what the rules say`() throws {
    if ProcessInfo.processInfo.environment["GUIDEPOST_RECORD"] == "1" {
      try Data(Self.text.utf8).write(to: Self.file)
    }
    let written = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(written == Self.text, "set GUIDEPOST_RECORD=1 to write it again")
  }

  @Test func `every rule has a chapter`() {
    for rule in Rule.all { #expect(Self.text.contains("\n### \(rule.id)\n")) }
  }

  @Test func `the page says how many rules there are, and rules on text are those that are not heard unasked`() {
    let unasked = LintPolicy().rules
    #expect(Self.text.contains("\n\(Rule.all.count) rules: \(unasked.count) are heard unasked, "))
    #expect(Rule.all.filter { rule in !unasked.contains { $0.id == rule.id } }.allSatisfy { $0.category == .text })
    #expect(unasked.allSatisfy { $0.category != .text })
    #expect(Rule.all.count >= 155 && Example.repairing.safe.count >= 12)
  }

  @Test func `a page shows examples without their marks`() {
    for rule in Rule.all {
      let page = RulePage(rule).text
      #expect(!page.contains("⟦") && !page.contains("⟧"))
      #expect(page.hasPrefix("\(rule.id): \(rule.summary)"))
    }
  }
}
