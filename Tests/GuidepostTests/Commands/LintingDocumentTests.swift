import Foundation
import GuideLint
import Testing

@testable import guidepost

/// Documentation/Linting.md and the files for CI say what the command can do.
struct LintingDocumentTests {
  private static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Documentation")

  private static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// What follows `guidepost lint` on a line of a file, as words.
  private static func commandLines(of name: String) throws -> [[String]] {
    try text(name).split(separator: "\n").compactMap { line in
      guard line.hasPrefix(" "), let start = line.range(of: "guidepost lint") else { return nil }
      let words = line[start.upperBound...].components(separatedBy: "   ")[0]
      return words.split(separator: " ").map(String.init)
    }
  }

  @Test(arguments: ["Linting.md", "CI/github-lint.yml", "CI/gitlab-lint.yml"])
  func `every command line that is shown can be followed`(_ name: String) throws {
    let lines = try Self.commandLines(of: name)
    #expect(!lines.isEmpty)
    for words in lines {
      #expect(throws: Never.self) { try LintRequest(Arguments(words, options: LintCommand.command.options)) }
    }
  }

  @Test func `the thresholds are those that there are`() throws {
    let rows = Threshold.allCases.map { "| `\($0.rawValue)` | \($0.usual) | \($0.meaning) |" }
    let table = (["| threshold | unless moved | counts |", "|---|---|---|"] + rows).joined(separator: "\n")
    #expect(try Self.text("Linting.md").contains("<!-- thresholds -->\n\(table)\n<!-- /thresholds -->"))
  }

  @Test func `every format and option is told of`() throws {
    let text = try Self.text("Linting.md")
    for format in LintFormat.allCases { #expect(text.contains("| `\(format.rawValue)` |")) }
    let left = ["--max-warnings", "--list-rules", "--statistics", "--color", "--today"]
    for option in LintCommand.command.options where !left.contains(option.name) {
      #expect(text.contains(option.name), "\(option.name)")
    }
  }
}

/// The hook in repositories of its own.
struct PreCommitHookTests {
  private static let hook = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Documentation/CI/pre-commit").path

  /// Runs a command in the folder and gives its exit code and what it said.
  private func run(_ words: [String], in folder: LintFolder) throws -> (code: Int32, text: String) {
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "HOME": folder.path, "GUIDEPOST": try builtTool(),
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org",
      "GIT_COMMITTER_NAME": "a",
      "GIT_COMMITTER_EMAIL": "a@example.org",
    ]
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let text = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  /// A repository with the hook and some staged files.
  private func repository(_ files: [String: String]) throws -> LintFolder {
    let folder = try LintFolder(files)
    #expect(try run(["git", "init", "-q"], in: folder).code == 0)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/.git/hooks", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: Self.hook, toPath: folder.path + "/.git/hooks/pre-commit")
    #expect(try run(["git", "add", "."], in: folder).code == 0)
    return folder
  }

  @Test func `a commit with a broken guide is stopped, and a repaired one goes through`() throws {
    let folder = try repository(["a b/help.xml": LintCommandTests.guide("dune"), "notes.xml": "<notes/>"])
    let stopped = try run(["git", "commit", "-qm", "one"], in: folder)
    #expect(stopped.code == 1 && stopped.text.contains("a b/help.xml:6:29: error: no step \"dune\""))
    try Data(LintCommandTests.guide("done").utf8).write(to: URL(fileURLWithPath: folder.path + "/a b/help.xml"))
    #expect(try run(["git", "commit", "-qm", "one"], in: folder).code == 1, "what is not staged does not count")
    #expect(try run(["git", "add", "."], in: folder).code == 0)
    #expect(try run(["git", "commit", "-qm", "one"], in: folder).code == 0)
  }

  @Test func `other files are none of its business`() throws {
    let folder = try repository(["notes.xml": "<notes/>", "read.me": "x"])
    #expect(try run(["git", "commit", "-qm", "one"], in: folder).code == 0)
  }

  private func builtTool() throws -> String {
    var folder = try #require(Bundle.main.executableURL).resolvingSymlinksInPath().deletingLastPathComponent()
    while !FileManager.default.isExecutableFile(atPath: folder.appending(path: "guidepost").path) {
      try #require(folder.path != "/", "guidepost was not built")
      folder.deleteLastPathComponent()
    }
    return folder.appending(path: "guidepost").path
  }
}
