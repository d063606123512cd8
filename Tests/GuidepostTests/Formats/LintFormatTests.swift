import Foundation
import GuideDocument
import GuideGraph
import GuideLint
import Testing

@testable import guidepost

/// Every format of one report that has something of everything, as it is kept in Tests/Golden/Lint. Its SARIF was held
/// against OASIS's schema; a change here is to be held against it again (CONTRIBUTING.md).
struct LintFormatTests {
  static let golden = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden/Lint")

  private static let guide = """
    <guide xmlns="urn:guidepost:1" id="help" version="1" xml:lang="en" start="ask" audience="agent">
      <title>100% help: 灯, 👍🏽</title>
      <step id="ask"><prompt>Is the light on?</prompt>
        <choice>
          <option id="yes" next="done"><label>Yes</label></option>
          <option id="no" next="dune"><label>No</label></option>
          <option id="so" next="greet"><label>灯 👍🏽 so</label></option> <!-- 灯 👍🏽 --><option id="go" next="doen"><label>Go</label></option>
        </choice>
      </step>
      <step id="greet"><prompt>Hello</prompt><acknowledge next="done"/></step>
      <!-- guidepost-disable-next single-option: the law asks for a yes until=2026-12-31 -->
      <step id="one"><prompt>Ready?</prompt><choice><option id="a" next="done"><label>A</label></option></choice></step>
      <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
    </guide>
    """

  /// With a way that shows the finding.
  private static let witnessed = """
    <guide xmlns="urn:guidepost:1" id="name" version="1" xml:lang="en" start="ask" audience="agent">
      <title>Name</title>
      <variable name="name" type="text" privacy="open"/>
      <step id="ask"><prompt>May we know your name?</prompt>
        <choice>
          <option id="yes" next="fill"><label>Yes</label></option>
          <option id="no" next="greet"><label>No</label></option>
        </choice>
      </step>
      <step id="fill"><prompt>Your name</prompt><field assign="name" next="greet"/></step>
      <step id="greet"><prompt>Hello {$name}</prompt><acknowledge next="done"/></step>
      <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
    </guide>
    """

  /// The report as the command makes it, at a path with letters that formats must escape.
  private func report(_ format: LintFormat) throws -> String {
    let folder = try LintFolder([
      "guidepost.xml": "<guidepost xmlns=\"urn:guidepost:1\"/>", "a, b: 100%/help.xml": Self.guide,
      "clean/other.xml": LintCommandTests.guide("done", id: "other"), "name.xml": Self.witnessed,
    ])
    return folder.lint("--format", format.rawValue, "--today", "2026-11-25").printed
  }

  @Test(arguments: LintFormat.allCases) func `Recorded: a report is what Tests/Golden/Lint says`(
    _ format: LintFormat
  ) throws {
    let file = Self.golden.appending(path: "report.\(format.rawValue)")
    let text = try report(format)
    if ProcessInfo.processInfo.environment["GUIDEPOST_RECORD"] == "1" { try Data(text.utf8).write(to: file) }
    #expect(try String(contentsOf: file, encoding: .utf8) == text, "set GUIDEPOST_RECORD=1 to write it again")
  }

  @Test(arguments: LintFormat.allCases) func `a report is the same every time`(_ format: LintFormat) throws {
    #expect(try report(format) == report(format))
  }

  @Test func `a clean run says so in every format`() throws {
    let folder = try LintFolder(["help.xml": LintCommandTests.guide("done")])
    func printed(_ format: String) -> String { folder.lint("--format", format).printed }
    #expect(printed("text") == "nothing found in 1 guide\n" && printed("github") == "nothing found in 1 guide\n")
    #expect(printed("gitlab") == "[]\n")
    #expect(try #require(JSONValue(parsing: printed("sarif")))["version"] == "2.1.0")
    let cases = printed("junit").split(separator: "\n").filter { $0.contains("<testcase ") }
    #expect(cases.count == Rule.Category.allCases.count && cases.allSatisfy { $0.hasSuffix("/>") })
  }
}
