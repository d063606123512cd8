import Foundation
import Testing

@testable import guidepost

/// One golden file for each help text, written by `make docs`.
@Suite struct RecordedHelpTests {
  static let folder = Page.root.appending(path: "Tests/Recorded/Help")
  static let names = ["overview"] + CommandMentionTests.commands.map(\.name)

  @Test func `help says what the golden files say, and none is left of a command that is gone`() throws {
    var texts: [String: String] = [:]
    for name in Self.names {
      let words = name == "overview" ? [] : name.split(separator: " ").map(String.init)
      let run = CommandLineRun(["help"] + words)
      #expect(run.code == ExitCode.done && run.complained.isEmpty)
      texts[name.replacing(" ", with: "-") + ".txt"] = run.printed
    }
    if Page.isRecording { try record(texts) }
    for (file, text) in texts {
      #expect(
        try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8) == text, "make docs writes \(file)")
    }
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)) == Set(texts.keys))
  }

  private func record(_ texts: [String: String]) throws {
    try? FileManager.default.removeItem(at: Self.folder)
    try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
    for (file, text) in texts {
      try text.write(to: Self.folder.appending(path: file), atomically: true, encoding: .utf8)
    }
  }
}

/// How help texts are written.
@Suite struct HelpTests {
  @Test(arguments: CommandMentionTests.commands.map(\.name)) func `help is in one style`(_ name: String) throws {
    let command = try #require(CommandMentionTests.commands.first { $0.name == name })
    #expect(command.summary.first?.isLowercase == true && !command.summary.hasSuffix("."))
    for option in command.options {
      #expect(option.summary.first?.isUppercase == false && !option.summary.hasSuffix("."), "\(option.name)")
    }
    for example in command.examples {
      #expect(!example.meaning.isEmpty && !example.meaning.hasSuffix("."), "\(example.line)")
    }
    let lines = command.help.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 120 && $0.last != " " })
    if !name.contains(" ") { #expect(command.details.contains("Exit: 0 "), "the exit codes are missing") }
  }

  @Test(arguments: CommandMentionTests.commands.map(\.name)) func `each way of asking for help gives the same`(
    _ name: String
  ) {
    let words = name.split(separator: " ").map(String.init)
    let help = CommandLineRun(["help"] + words)
    #expect(help.printed.hasPrefix("usage: guidepost \(name)"))
    for way in [words + ["--help"], words + ["-h"]] { #expect(CommandLineRun(way) == help) }
  }

  @Test func `a group of commands helps, too`() {
    #expect(CommandLineRun(["desk", "help"]) == CommandLineRun(["help", "desk"]))
    #expect(CommandLineRun(["desk", "help", "next"]) == CommandLineRun(["help", "desk", "next"]))
  }
}

/// What is typed wrong is told of on standard error, with the name that was meant, and nothing is done.
@Suite struct WrongCommandLineTests {
  @Test(arguments: [
    ("", "usage: guidepost COMMAND"),
    ("lnt", "did you mean lint?"),
    ("xyz", "there is no command \"xyz\""),
    ("help rum", "did you mean run?"),
    ("help desk nxt", "did you mean next?"),
    ("desk", "which command?"),
    ("desk nxt", "did you mean next?"),
    ("log lst", "did you mean list?"),
    ("log list --reveal", "log list has no option --reveal"),
    ("run --stoer x", "did you mean --store?"),
    ("run --store", "--store needs PATH"),
    ("run --store x --store y", "--store is given twice"),
    ("run --accessible=yes", "--accessible takes no value"),
    ("run a b", "one GUIDE is enough; what is \"b\"?"),
    ("run --protocol xml", "--protocol takes jsonl, not \"xml\""),
    ("run brodband-fault", "did you mean \"broadband-fault\"?"),
    ("run line-test --set x", "--set needs NAME=VALUE, not \"x\""),
    ("run --now noon", "--now takes a date and time with its zone"),
    ("run --resume 123", "\"123\" is not a resume code"),
    ("graph", "GUIDE is missing"),
    ("graph line-test --format svg", "--format is one of mermaid, dot, not \"svg\""),
    ("explain unknwn-step", "did you mean \"unknown-step\"?"),
    ("report sumary", "did you mean summary?"),
    ("test --min-coverage x", "--min-coverage takes a number from 0 to 100"),
    ("eval", "EXPRESSION is missing"),
    ("eval 1 --loud", "there is no option --loud"),
    ("eval 1 --zoen UTC", "did you mean --zone?"),
    ("desk slots engineer-visit --limit 0", "--limit takes a number from 1, not \"0\""),
    ("desk serve", "TICKET is missing"),
    ("desk inbox --take a --close b", "--take or --close, not both"),
  ])
  func `a wrong command line is exit 2 and a hint`(_ line: String, _ hint: String) {
    let run = CommandLineRun(line.split(separator: " ").map(String.init))
    #expect(run.code == ExitCode.usage)
    #expect(run.printed.isEmpty)
    #expect(run.complained.contains(hint), "\(run.complained)")
  }
}

/// One command line in this process, in the sample project.
struct CommandLineRun: Hashable {
  let code: Int32
  let printed: String
  let complained: String

  init(_ words: [String], environment: [String: String] = ["GUIDEPOST_STORE": "none"], folder: String = Page.root.path)
  {
    let (out, errors) = (Paper(), Paper())
    let surroundings = Surroundings(
      environment: environment, folder: folder, home: folder, now: { tenOClock }, print: { out.write($0) },
      complain: { errors.write($0) }, readLine: { nil }, inputIsTerminal: false, outputIsTerminal: false)
    code = CommandTable.run(words, in: surroundings)
    printed = out.words
    complained = errors.words
  }
}
