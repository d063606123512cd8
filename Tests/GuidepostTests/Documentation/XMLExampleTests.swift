import Desk
import Foundation
import GuideDocument
import GuideGraph
import GuideSession
import Testing

@testable import GuideLint
@testable import guidepost

/// Every XML example of every page.
@Suite struct XMLExampleTests {
  static func examples(_ isWanted: (XMLExample) -> Bool) -> [XMLExample] { XMLExample.all.filter(isWanted) }
  static let whole = examples { $0.kind == .whole }
  static let fragments = examples { $0.kind == .fragment }
  static let broken = examples { if case .broken = $0.kind { true } else { false } }

  @Test(arguments: whole) func `a whole document is read without a complaint`(_ example: XMLExample) throws {
    let result = example.reading
    #expect(result.diagnostics.map(\.line) == [])
    let document = try #require(result.document)
    switch document.root.name {
    case .guide: #expect(example.findings.map { "\($0.place.start.line): \($0.message) [\($0.rule)]" } == [])
    case .desk: #expect(DeskPlan.read([document]).1.map(\.line) == [])
    case .walk: try play(document)
    case .guidepost: #expect(LintSettings.read(document).complaints.map(\.line) == [])
    default: #expect([.phrases, .simulation].contains(document.root.name))
    }
  }

  /// A walk is of the last guide of that name on the pages, else of the sample project's.
  private func play(_ document: Document) throws {
    let written = XMLExample.guide(document.root[.guide]).map { page, guide in
      Workspace(Project(root: "", documents: [guide] + XMLExample.surroundings(of: page), diagnostics: []))
    }
    let run = WalkRun(document, in: written ?? ShippedWalks.workspace)
    #expect(run.warnings.map(\.line) == [])
    #expect(run.differences.map { "\($0.place.start.line): \($0.message)" } == [])
    #expect(run.passed)
  }

  @Test(arguments: fragments) func `elements shown on their own fit into a guide`(_ example: XMLExample) throws {
    let text = Fragment(text: example.block.text).guide
    let result = DocumentReader().check(SourceFile(path: "example.xml", bytes: Array(text.utf8)))
    let document = try #require(result.document, "\(text)")
    let others = ShippedWalks.workspace.project.guides + XMLExample.surroundings(of: example.block.page)
    let found = (result.diagnostics + Library([document] + others).diagnostics)
      .filter { $0.place.file.path == document.file.path }
    #expect(found.map(\.line) == [], "\(text)")
  }

  @Test(arguments: broken) func `a broken example is found fault with as it says, and for nothing else`(
    _ example: XMLExample
  ) throws {
    guard case .broken(let rule) = example.kind else { return }
    #expect(!example.findings.isEmpty)
    #expect(example.findings.allSatisfy { $0.rule == rule }, "\(example.findings.map(\.message))")
  }

  @Test(arguments: Page.named(XMLExample.rulesPage).blocks.filter { $0.language == "xml" })
  func `an example on the page of rules is one of the rule that its chapter names`(_ block: Page.Block) throws {
    let rule = try #require(Rule.byID[RuleID(block.heading)], "no rule \(block.heading)")
    let examples = ["Bad:": rule.bad, "Good:": rule.good][block.lead] ?? []
    #expect(examples.contains { $0.text == block.text })
  }

  /// A block that nobody looks at could say anything.
  @Test(arguments: Page.all) func `every fenced block says what it is`(_ page: Page) {
    let known = ["xml", "expr", "console", "jsonl", "swift", "mermaid", "sh", "yaml", "json", "text"]
    for block in page.blocks where block.info != nil {
      #expect(known.contains(block.language ?? ""), "\(block.testDescription)")
    }
  }

  @Test func `the pages show what they are known to show`() {
    #expect(Self.whole.count >= 12 && Self.fragments.count >= 8 && Self.broken.count >= 1)
  }
}
