#if SQLite
  import Foundation
  import Testing

  @testable import guidepost

  /// Conversations on a real terminal and through a pipe, and the text that both must show.
  @Suite(.serialized) struct RecordedConversationTests {
    /// `make docs` writes the files anew.
    @Test(arguments: RecordedConversation.all)
    func `piped, a conversation reads as it is kept, and ends as it should`(_ talk: RecordedConversation) throws {
      let bench = try ToolBench(at: talk.now)
      let result = try bench.run(talk.command, bytes: Array(talk.lines.map { $0 + "\n" }.joined().utf8))
      #expect(result.code == ExitCode.done && result.complaints.isEmpty, "\(result.complaints)")
      let text = talk.text(talk.comparable(result.lines))
      if ProcessInfo.processInfo.environment["GUIDEPOST_RECORD"] == "1" {
        try Data(text.utf8).write(to: URL(fileURLWithPath: talk.path))
      }
      #expect(
        try text == String(contentsOfFile: talk.path, encoding: .utf8), "make docs writes it again")
      // Whoever waits to be called back is handed off when half an hour has passed.
      bench.environment["GUIDEPOST_NOW"] = "2026-12-07T10:00:00Z"
      #expect(try bench.run("log", "list").text.contains(talk.outcome))
    }

    @Test(arguments: RecordedConversation.all)
    func `colours change nothing else`(_ talk: RecordedConversation) throws {
      let bench = try ToolBench(at: talk.now)
      let typed = Array(talk.lines.map { $0 + "\n" }.joined().utf8)
      let result = try bench.run(talk.command + ["--color", "always"], bytes: typed)
      #expect(result.text.contains("\u{1B}["))
      #expect(try talk.text(talk.comparable(result.lines)) == String(contentsOfFile: talk.path, encoding: .utf8))
    }

    @Test(.enabled(if: TmuxScreen.isAvailable), arguments: RecordedConversation.all)
    func `on a terminal it reads the same`(_ talk: RecordedConversation) throws {
      #expect(try onTerminal(talk) == String(contentsOfFile: talk.path, encoding: .utf8))
    }

    @Test(
      .enabled(if: TmuxScreen.isAvailable),
      arguments: [["ACCESSIBLE": "1"], ["TERM": "dumb"], ["NO_COLOR": "1"], ["CLICOLOR_FORCE": "1"]])
    func `and so it does in every other mode`(_ environment: [String: String]) throws {
      let talk = RecordedConversation.all[1]
      #expect(try onTerminal(talk, environment) == String(contentsOfFile: talk.path, encoding: .utf8))
    }

    private func onTerminal(_ talk: RecordedConversation, _ more: [String: String] = [:]) throws -> String {
      let bench = try ToolBench(at: talk.now)
      let screen = try TmuxScreen(
        columns: 80, rows: 50, environment: bench.environment.filter { $0.key != "HOME" }.merging(more) { $1 })
      let words = talk.command.joined(separator: " ")
      try screen.run("clear; echo begins; \(TmuxScreen.guidepost) \(words); echo ended $?")
      for (count, line) in talk.lines.enumerated() {
        try screen.wait(for: "prompt \(count + 1)") { shown in
          try shown.hasSuffix("You:") && screen.transcript().count { $0.hasPrefix("You:") } == count + 1
        }
        try screen.type(line)
        if !line.isEmpty { try screen.wait(for: line) { shown in shown.split(separator: "\n").last != "You:" } }
        try screen.press("Enter")
      }
      try screen.waitFor("ended 0")
      let shown = try screen.transcript()
      let start = try #require(shown.lastIndex(of: "begins"))
      let end = try #require(shown.lastIndex(of: "ended 0"))
      return talk.text(talk.comparable(Array(shown[(start + 1)..<end])))
    }
  }
#endif
