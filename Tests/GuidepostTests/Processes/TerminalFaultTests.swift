#if SQLite
  import Foundation
  import Testing

  @testable import guidepost

  /// A customer's talk on real terminals of every kind.
  @Suite(.enabled(if: TmuxScreen.isAvailable), .serialized)
  struct TerminalFaultTests {
    private let bench: ToolBench

    init() throws { bench = try ToolBench() }

    private func screen(columns: Int = 80, rows: Int = 40, _ more: [String: String] = [:]) throws -> TmuxScreen {
      try TmuxScreen(
        columns: columns, rows: rows,
        environment: bench.environment.filter { $0.key != "HOME" }.merging(more) { $1 })
    }

    private func begin(_ screen: TmuxScreen, _ options: String = "") throws {
      try screen.run("before=$(stty -a); clear; \(TmuxScreen.guidepost) run broadband-fault \(options)")
      try screen.waitForLastLine("You:")
    }

    private func expectSameTerminal(_ screen: TmuxScreen, code: Int) throws {
      try screen.run("echo code $?")
      try screen.waitFor("code \(code)")
      try screen.run("test \"$before\" = \"$(stty -a)\" && echo as it w''as")
      try screen.waitFor("as it was")
    }

    @Test(arguments: [[:], ["ACCESSIBLE": "1"]] as [[String: String]])
    func `Ctrl-C twice leaves the terminal as it was, at a question`(_ mode: [String: String]) throws {
      let screen = try screen(mode)
      try begin(screen)
      try screen.press("C-c")
      try screen.waitFor("Stop here?")
      try screen.waitForLastLine("You:")
      try screen.press("C-c")
      try screen.waitFor("guidepost run --resume")
      try expectSameTerminal(screen, code: 130)
    }

    @Test func `Ctrl-C twice leaves the terminal as it was, while waiting, and the place is kept`() throws {
      let screen = try screen()
      try begin(screen)
      for line in ["agent", "1"] { try screen.run(line) }
      try screen.waitFor("3. Stop waiting")
      try screen.press("C-c")
      try screen.waitFor("Stop here?")
      try screen.press("C-c")
      try screen.waitFor("Your place in the queue is kept.")
      try expectSameTerminal(screen, code: 130)
      #expect(try bench.run("desk", "status", "broadband-care").text.contains("B-001"))
    }

    @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int)])
    func `a signal to end keeps everything, and another process goes on at once`(_ signal: Int32, _ code: Int) throws {
      let screen = try screen()
      try begin(screen)
      try screen.run("drops")
      try screen.waitFor("Which of your devices")
      kill(try screen.foregroundProcess(), signal)
      let left = try screen.waitFor("guidepost run --resume")
      try expectSameTerminal(screen, code: code)
      let resumed = try bench.run("run", "--resume", try #require(left.code12))
      #expect(resumed.says("1. What is wrong: It comes and goes"))
    }

    @Test func `after Ctrl-C Enter goes on, and what was half typed is gone`() throws {
      let screen = try screen()
      try begin(screen)
      try screen.type("dro")
      try screen.waitForLastLine("You:   dro")
      try screen.press("C-c")
      try screen.waitForLastLine("You:")
      try screen.press("C-c")
      try screen.waitFor("Enter to go on.")
      try screen.press("Enter")
      try screen.run("drops")
      try screen.waitFor("Chosen: 3. It comes and goes")
    }

    @Test func `Ctrl-Z gives the terminal back, and fg asks again`() throws {
      let screen = try screen(rows: 60)
      try begin(screen)
      try screen.press("C-z")
      try screen.waitFor("Stopped")
      try screen.run("test \"$before\" = \"$(stty -a)\" && echo as it w''as")
      try screen.waitFor("as it was")
      try screen.run("fg")
      try screen.wait(for: "the question again") { $0.components(separatedBy: "What is wrong with your").count == 3 }
      try screen.run("drops")
      try screen.waitFor("Which of your devices")
      try screen.press("C-d")
      try screen.waitFor("guidepost run --resume")
      try expectSameTerminal(screen, code: 4)
    }

    @Test(
      arguments: [
        ([:], false), (["ACCESSIBLE": "1"], true), (["ACCESSIBLE": "0"], false), (["TERM": "dumb"], true),
      ] as [([String: String], Bool)])
    func `the terminal edits the line itself where nothing may move`(_ mode: [String: String], _ isCooked: Bool) throws
    {
      let screen = try screen(mode)
      try begin(screen)
      let settings = try screen.settings()
      #expect(settings.contains("-icanon") != isCooked)
      #expect(settings.contains("iutf8") && !settings.contains("-iutf8"))
      try screen.run("drops")
      try screen.waitFor("Chosen: 3. It comes and goes")
    }

    @Test(
      arguments: [
        ([:], "", true), (["NO_COLOR": "1"], "", false), (["NO_COLOR": ""], "", true), (["CLICOLOR": "0"], "", false),
        (["TERM": "dumb"], "", false), (["TERM": "dumb", "CLICOLOR_FORCE": "1"], "", true),
        (["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], "", false), (["NO_COLOR": "1"], "--color always", true),
        ([:], "--color never", false),
      ] as [([String: String], String, Bool)])
    func `colour is shown where it is wanted`(_ mode: [String: String], _ option: String, _ isColoured: Bool) throws {
      let screen = try screen(mode)
      try begin(screen, option)
      #expect(try screen.colouredText().contains("\u{1B}[") == isColoured)
    }

    @Test(arguments: [("", false), ("1", true)])
    func `colour goes through a pipe only where it is forced`(_ force: String, _ isColoured: Bool) throws {
      bench.environment["CLICOLOR_FORCE"] = force
      #expect(try bench.run("run", "broadband-fault").text.contains("\u{1B}[") == isColoured)
    }

    @Test func `thirty columns hold everything, and no word is cut`() throws {
      let screen = try screen(columns: 30, rows: 80)
      try begin(screen)
      for line in ["drops", "laptop", "help", "agent"] { try screen.run(line) }
      let shown = try screen.waitFor("4. No, thank you")
      for line in shown.split(separator: "\n") { #expect(line.count <= 30) }
      for words in ["       1.", "1. There is no internet", "2. Laptop or computer"] {
        #expect(shown.contains(words) == !words.hasPrefix(" "), "\(shown)")
      }
    }

    @Test func `a key answers at once with --quick-keys, and Enter is needed without`() throws {
      let quick = try screen()
      try begin(quick, "--quick-keys")
      try quick.type("3")
      try quick.waitFor("Chosen: 3. It comes and goes")
      let slow = try screen()
      try begin(slow)
      try slow.type("3")
      try slow.waitForLastLine("You:   3")
      try slow.press("Enter")
      try slow.waitFor("Chosen: 3. It comes and goes")
    }

    @Test func `arrows and Tab put an answer into the line`() throws {
      let screen = try screen()
      try begin(screen)
      try screen.press("Down", "Down", "Down")
      try screen.waitForLastLine("You:   It comes and goes")
      try screen.press("Enter")
      try screen.waitFor("Chosen: 3. It comes and goes")
      try screen.type("tele")
      try screen.press("Tab")
      try screen.waitForLastLine("You:   Television")
    }

    @Test func `a secret is never on the screen`() throws {
      bench.environment["GUIDEPOST_NOW"] = "2026-12-06T14:00:00Z"
      let screen = try screen(rows: 80)
      try begin(screen)
      for line in ["agent", "1", "07700 900123", ""] {
        try screen.run(line)
      }
      try screen.waitFor("A safe word of your choice")
      try screen.type("bluebell")
      try screen.waitForLastLine("You:   ••••••••")
      try screen.press("Enter")
      try screen.waitFor("These times are free")
      #expect(try !screen.transcript().contains { $0.contains("You:   bluebell") })
    }
  }
#endif
