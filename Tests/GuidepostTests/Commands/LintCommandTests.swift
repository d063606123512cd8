import Foundation
import Testing

@testable import guidepost

struct LintCommandTests {
  static func guide(_ next: String, id: String = "help") -> String {
    """
    <guide xmlns="urn:guidepost:1" id="\(id)" version="1" xml:lang="en" start="ask" audience="agent">
      <title>Help</title>
      <step id="ask"><prompt>Is the light on?</prompt>
        <choice>
          <option id="yes" next="done"><label>Yes</label></option>
          <option id="no" next="\(next)"><label>No</label></option>
        </choice>
      </step>
      <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
    </guide>
    """
  }

  private static let single = guide("done").replacing(
    "      <option id=\"no\" next=\"done\"><label>No</label></option>\n", with: "")

  @Test func `a clean project is exit 0 and one line`() throws {
    let folder = try LintFolder(["help.xml": Self.guide("done")])
    let run = LintFolder.lint([], in: folder.path)
    #expect(run.printed == "nothing found in 1 guide\n" && run.complained.isEmpty && run.code == 0)
  }

  @Test func `a finding shows its line, with a caret under the word`() throws {
    let folder = try LintFolder(["guides/help.xml": Self.guide("dune")])
    let run = LintFolder.lint([], in: folder.path)
    #expect(
      run.printed == """
        guides/help.xml:6:29: error: no step "dune"; did you mean "done"? [unknown-step]
           |
         6 |       <option id="no" next="dune"><label>No</label></option>
           |                             ^~~~
           = customer sees: choosing "No" ends the guide with an error
           = note: "done" is defined at 9:16
           = fix (safe): replace with "done"

        guidepost explain unknown-step tells what a finding means; guidepost lint --fix repairs it
        1 error in 1 guide

        """)
    #expect(run.code == 1)
  }

  @Test func `warnings fail a run only where that is wished`() throws {
    let folder = try LintFolder(["help.xml": Self.single])
    #expect(LintFolder.lint([], in: folder.path).code == 0)
    #expect(LintFolder.lint(["--fail-on", "warning"], in: folder.path).code == 1)
    #expect(LintFolder.lint(["--fail-on=info"], in: folder.path).code == 1)
    #expect(LintFolder.lint(["--max-warnings", "0"], in: folder.path).code == 1)
    #expect(LintFolder.lint(["--max-warnings", "1"], in: folder.path).code == 0)
    #expect(LintFolder.lint(["--severity", "single-option=error"], in: folder.path).code == 1)
    #expect(LintFolder.lint(["--ignore", "single-option", "--fail-on", "info"], in: folder.path).code == 0)
    let broken = try LintFolder(["help.xml": Self.guide("dune")])
    #expect(LintFolder.lint(["--fail-on", "never"], in: broken.path).code == 0)
  }

  @Test(arguments: [
    ["--fail-on", "often"], ["--format", "xml"], ["--select", "dead-ends"], ["--ignore", "unknown-step"],
    ["--severity", "single-option"], ["--severity", "unknown-step=info"], ["--max-warnings", "x"], ["nowhere"],
    ["--what"], ["--format", "json", "--format", "text"], ["empty"], ["--profile", "nobody"], ["--today", "soon"],
    ["--unsafe"], ["--diff"], ["--prune-baseline"], ["--baseline", "nowhere.json"], ["--baseline", "help.xml"],
    ["--baseline", "a", "--write-baseline", "b"], ["--config", "nowhere.xml"], ["--config", "help.xml"],
    ["--config", "a", "--no-config"], ["-"], ["--stdin-filename", "a.xml"], ["--stdin-filename", "a.xml", "-", "b"],
  ])
  func `a command line that cannot be followed is exit 2 and prints nothing`(_ words: [String]) throws {
    let folder = try LintFolder(["help.xml": Self.guide("done"), "empty/notes.txt": "none"])
    let run = LintFolder.lint(words, in: folder.path)
    #expect(run.code == 2 && run.printed.isEmpty && !run.complained.isEmpty)
  }

  @Test func `a malformed guide is a finding`() throws {
    let folder = try LintFolder(["help.xml": "<guide xmlns=\"urn:guidepost:1\"><step></guide>"])
    let run = LintFolder.lint([], in: folder.path)
    #expect(run.code == 1 && run.printed.contains("[xml-not-well-formed]"))
  }

  @Test func `paths limit what is told, not what is known`() throws {
    let call = """
      <guide xmlns="urn:guidepost:1" id="caller" version="1" xml:lang="en" start="call" audience="agent"><title>C</title>
      <subguide id="call" guide="help"><returned outcome="done" next="end"/></subguide>
      <outcome id="end" result="resolved"><prompt>E</prompt></outcome></guide>
      """
    let files = [
      "guidepost.xml": "<guidepost xmlns=\"urn:guidepost:1\"/>", "a/caller.xml": call, "b/help.xml": Self.guide("dune"),
    ]
    let folder = try LintFolder(files)
    #expect(LintFolder.lint(["a"], in: folder.path).printed == "nothing found in 1 guide\n")
    #expect(LintFolder.lint(["b/help.xml"], in: folder.path).printed.hasPrefix("b/help.xml:6:29: error"))
    #expect(LintFolder.lint(["a", "b"], in: folder.path).printed.hasSuffix("1 error in 2 guides\n"))
  }

  @Test func `a project's settings are heard, the command line after them`() throws {
    let settings = Self.settings("<rule id=\"single-option\" severity=\"error\"/>")
    let folder = try LintFolder(["guidepost.xml": settings, "help.xml": Self.single])
    #expect(LintFolder.lint([], in: folder.path).code == 1)
    #expect(LintFolder.lint(["--severity", "single-option=info"], in: folder.path).code == 0)
    #expect(LintFolder.lint(["--no-config"], in: folder.path).code == 0)
  }

  private static func settings(_ lint: String) -> String {
    "<guidepost xmlns=\"urn:guidepost:1\"><lint>\(lint)</lint></guidepost>"
  }

  @Test func `settings can come from another file`() throws {
    let folder = try LintFolder([
      "help.xml": Self.single, "conf/strict.xml": Self.settings("<rule id=\"single-option\" severity=\"error\"/>"),
    ])
    #expect(LintFolder.lint(["help.xml"], in: folder.path).code == 0)
    #expect(LintFolder.lint(["--config", "conf/strict.xml", "help.xml"], in: folder.path).code == 1)
  }

  @Test(arguments: [
    (
      "<rule id=\"single-optoin\" severity=\"off\"/>",
      "guidepost.xml:1:52: there is no rule \"single-optoin\"; did you mean \"single-option\"?"
    ),
    (
      "<threshhold name=\"path-too-long\" value=\"9\"/>",
      "guidepost.xml:1:42: there is no element <threshhold>; did you mean <threshold>?"
    ),
    (
      "<rule id=\"text\" severty=\"on\"/>",
      "guidepost.xml:1:58: <rule> has no attribute \"severty\"; did you mean \"severity\"?"
    ),
  ]) func `a slip in the settings is exit 2 with the name that was meant`(_ lint: String, words: String) throws {
    let folder = try LintFolder(["guidepost.xml": Self.settings(lint), "help.xml": Self.single])
    let run = LintFolder.lint([], in: folder.path)
    #expect(run.code == 2 && run.printed.isEmpty)
    #expect(run.complained.hasPrefix(words))
  }

  @Test func `a report can go to a file while people read the other`() throws {
    let folder = try LintFolder(["help.xml": Self.guide("dune")])
    let run = LintFolder.lint(["--format", "json=report.json"], in: folder.path)
    #expect(run.printed.contains("[unknown-step]"))
    let written = try String(contentsOfFile: folder.path + "/report.json", encoding: .utf8)
    #expect(written == LintFolder.lint(["--format", "json"], in: folder.path).printed)
    #expect(LintFolder.lint(["--format", "json=no/such/folder.json"], in: folder.path).code == 3)
  }

  @Test func `colour is for terminals`() throws {
    let folder = try LintFolder(["help.xml": Self.guide("dune")])
    #expect(!LintFolder.lint([], in: folder.path).printed.contains("\u{1B}["))
    #expect(LintFolder.lint([], in: folder.path, isTerminal: true).printed.contains("\u{1B}["))
    #expect(!LintFolder.lint(["--color", "never"], in: folder.path, isTerminal: true).printed.contains("\u{1B}["))
    #expect(LintFolder.lint(["--color=always"], in: folder.path).printed.contains("\u{1B}["))
  }

  @Test func `statistics go to standard error`() throws {
    let folder = try LintFolder(["help.xml": Self.guide("dune")])
    let run = LintFolder.lint(["--statistics"], in: folder.path)
    #expect(run.complained.contains("1  unknown-step"))
    #expect(run.printed == LintFolder.lint([], in: folder.path).printed)
  }

  @Test func `every rule is listed`() throws {
    let lines = LintFolder.lint(["--list-rules"], in: "/").printed.split(separator: "\n")
    #expect(lines.count >= 60)
    #expect(lines.contains { $0.hasPrefix("unknown-step ") && $0.contains("error!") && $0.contains("references: ") })
  }

  @Test func `a file that cannot be opened is exit 3`() throws {
    let folder = try LintFolder(["help.xml": Self.guide("done")])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/gone.xml", withDestinationPath: folder.path + "/nothing.xml")
    let run = LintFolder.lint([], in: folder.path)
    #expect(run.code == 3 && run.printed.contains("[unreadable-file]"))
  }
}
