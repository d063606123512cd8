import Foundation
import Testing

@testable import guidepost

struct LintCommandTests {
  /// A folder for one test, gone after it.
  private final class Folder: Sendable {
    let path = FileManager.default.temporaryDirectory.appending(path: "lint-\(UUID().uuidString)").path

    init(_ files: [String: String]) throws {
      for (name, text) in files {
        let file = URL(fileURLWithPath: path).appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  /// What a run said and how it ended.
  private struct Transcript {
    var printed = ""
    var complained = ""
    var code: Int32 = 0
  }

  private final class Notebook: @unchecked Sendable {
    var transcript = Transcript()
  }

  private func lint(_ words: [String], in folder: String, isTerminal: Bool = false) -> Transcript {
    let notebook = Notebook()
    let surroundings = Surroundings(
      environment: ["TERM": "xterm"], folder: folder, home: folder, now: { 0 },
      print: { notebook.transcript.printed += $0 + "\n" }, complain: { notebook.transcript.complained += $0 + "\n" },
      readLine: { nil }, inputIsTerminal: false, outputIsTerminal: isTerminal)
    do {
      notebook.transcript.code = try LintCommand.command.run(
        Arguments(words, options: LintCommand.command.options), surroundings)
    } catch let error as UsageError {
      notebook.transcript.complained += error.message
      notebook.transcript.code = ExitCode.usage
    } catch {
      notebook.transcript.complained += "\(error)"
      notebook.transcript.code = ExitCode.trouble
    }
    return notebook.transcript
  }

  private static func guide(_ next: String, id: String = "help") -> String {
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
    let folder = try Folder(["help.xml": Self.guide("done")])
    let run = lint([], in: folder.path)
    #expect(run.printed == "nothing found in 1 guide\n" && run.complained.isEmpty && run.code == 0)
  }

  @Test func `a finding shows its line, with a caret under the word`() throws {
    let folder = try Folder(["guides/help.xml": Self.guide("dune")])
    let run = lint([], in: folder.path)
    #expect(
      run.printed == """
        guides/help.xml:6:29: error: no step "dune"; did you mean "done"? [unknown-step]
           |
         6 |       <option id="no" next="dune"><label>No</label></option>
           |                             ^~~~
           = customer sees: choosing "No" ends the guide with an error
           = note: "done" is defined at 9:16
           = fix (safe): replace with "done"

        1 error in 1 guide

        """)
    #expect(run.code == 1)
  }

  @Test func `warnings fail a run only where that is wished`() throws {
    let folder = try Folder(["help.xml": Self.single])
    #expect(lint([], in: folder.path).code == 0)
    #expect(lint(["--fail-on", "warning"], in: folder.path).code == 1)
    #expect(lint(["--fail-on=info"], in: folder.path).code == 1)
    #expect(lint(["--max-warnings", "0"], in: folder.path).code == 1)
    #expect(lint(["--max-warnings", "1"], in: folder.path).code == 0)
    #expect(lint(["--severity", "single-option=error"], in: folder.path).code == 1)
    #expect(lint(["--ignore", "single-option", "--fail-on", "info"], in: folder.path).code == 0)
    let broken = try Folder(["help.xml": Self.guide("dune")])
    #expect(lint(["--fail-on", "never"], in: broken.path).code == 0)
  }

  @Test(arguments: [
    ["--fail-on", "often"], ["--format", "xml"], ["--select", "dead-ends"], ["--ignore", "unknown-step"],
    ["--severity", "single-option"], ["--severity", "unknown-step=info"], ["--max-warnings", "x"], ["nowhere"],
    ["--what"],
    ["--format", "json", "--format", "text"], ["empty"],
  ])
  func `a command line that cannot be followed is exit 2 and prints nothing`(_ words: [String]) throws {
    let folder = try Folder(["help.xml": Self.guide("done"), "empty/notes.txt": "none"])
    let run = lint(words, in: folder.path)
    #expect(run.code == 2 && run.printed.isEmpty && !run.complained.isEmpty)
  }

  @Test func `a malformed guide is a finding`() throws {
    let folder = try Folder(["help.xml": "<guide xmlns=\"urn:guidepost:1\"><step></guide>"])
    let run = lint([], in: folder.path)
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
    let folder = try Folder(files)
    #expect(lint(["a"], in: folder.path).printed == "nothing found in 1 guide\n")
    #expect(lint(["b/help.xml"], in: folder.path).printed.hasPrefix("b/help.xml:6:29: error"))
    #expect(lint(["a", "b"], in: folder.path).printed.hasSuffix("1 error in 2 guides\n"))
  }

  @Test func `a project's settings are heard, the command line after them`() throws {
    let settings =
      "<guidepost xmlns=\"urn:guidepost:1\"><lint><rule id=\"single-option\" severity=\"error\"/></lint></guidepost>"
    let folder = try Folder(["guidepost.xml": settings, "help.xml": Self.single])
    #expect(lint([], in: folder.path).code == 1)
    #expect(lint(["--severity", "single-option=info"], in: folder.path).code == 0)
  }

  @Test func `a report can go to a file while people read the other`() throws {
    let folder = try Folder(["help.xml": Self.guide("dune")])
    let run = lint(["--format", "json=report.json"], in: folder.path)
    #expect(run.printed.contains("[unknown-step]"))
    let written = try String(contentsOfFile: folder.path + "/report.json", encoding: .utf8)
    #expect(written == lint(["--format", "json"], in: folder.path).printed)
    #expect(lint(["--format", "json=no/such/folder.json"], in: folder.path).code == 3)
  }

  @Test func `colour is for terminals`() throws {
    let folder = try Folder(["help.xml": Self.guide("dune")])
    #expect(!lint([], in: folder.path).printed.contains("\u{1B}["))
    #expect(lint([], in: folder.path, isTerminal: true).printed.contains("\u{1B}["))
    #expect(!lint(["--color", "never"], in: folder.path, isTerminal: true).printed.contains("\u{1B}["))
    #expect(lint(["--color=always"], in: folder.path).printed.contains("\u{1B}["))
  }

  @Test func `statistics go to standard error`() throws {
    let folder = try Folder(["help.xml": Self.guide("dune")])
    let run = lint(["--statistics"], in: folder.path)
    #expect(run.complained.contains("1  unknown-step"))
    #expect(run.printed == lint([], in: folder.path).printed)
  }

  @Test func `every rule is listed`() throws {
    let lines = lint(["--list-rules"], in: "/").printed.split(separator: "\n")
    #expect(lines.count >= 60)
    #expect(lines.contains { $0.hasPrefix("unknown-step ") && $0.contains("error!") && $0.contains("references: ") })
  }

  @Test func `a file that cannot be opened is exit 3`() throws {
    let folder = try Folder(["help.xml": Self.guide("done")])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/gone.xml", withDestinationPath: folder.path + "/nothing.xml")
    let run = lint([], in: folder.path)
    #expect(run.code == 3 && run.printed.contains("[unreadable-file]"))
  }
}
