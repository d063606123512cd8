import Foundation
import Testing

@testable import GuideGraph
@testable import GuideLint

struct RuleCoverageTests {
  /// Ids of diagnostics as the sources of the reader and the builder write them.
  private static func ids() throws -> Set<String> {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var ids: Set<String> = []
    for folder in ["Sources/GuideDocument", "Sources/GuideGraph", "Sources/Desk"] {
      let files = FileManager.default.enumerator(
        at: root.appending(path: folder).resolvingSymlinksInPath(), includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        guard file.pathExtension == "swift" else { continue }
        ids.formUnion(try Self.ids(in: String(contentsOf: file, encoding: .utf8)))
      }
    }
    return ids
  }

  private static func ids(in source: String) throws -> [String] {
    let forms = [
      #/Diagnostic\(\s*"([a-z]+(?:-[a-z]+)+)"/#, #/(?:report|refusal|here|complain)\(\s*"([a-z]+(?:-[a-z]+)+)",/#,
      #/rule: "([a-z]+(?:-[a-z]+)+)"/#, #/\.rule = "([a-z]+(?:-[a-z]+)+)"/#,
      #/\? "([a-z]+(?:-[a-z]+)+)" : "[a-z-]+",\s*\.error/#,
    ]
    return forms.flatMap { form in source.matches(of: form).map { String($0.output.1) } }
  }

  @Test func `whatever reading and building can report is a rule`() throws {
    let ids = try Self.ids()
    #expect(ids.count >= 20)
    for id in ids.sorted() { #expect(Rule.byID[RuleID(id)] != nil, "no rule file for \(id)") }
    for rule in ExpressionError.Rule.allCases { #expect(Rule.byID[RuleID(rule.rawValue)] != nil) }
  }

  @Test func `rules of reading are as severe as what reading reports`() {
    for rule in Rule.all {
      guard case .whileReading = rule.check else { continue }
      for example in rule.bad {
        for finding in example.findings where finding.rule == rule.id { #expect(finding.severity == rule.severity) }
      }
    }
  }
}
