import Foundation
import Testing

@testable import guidepost

@Suite(.enabled(if: TmuxScreen.isAvailable), .serialized)
struct LineEditorTests {
  private func editor(columns: Int = 60, rows: Int = 12, _ arguments: String = "") throws -> TmuxScreen {
    let screen = try TmuxScreen(columns: columns, rows: rows, environment: ["SWIFT_BACKTRACE": "enable=no"])
    try screen.run("before=$(stty -g); clear; \(TmuxScreen.guidepost) __editor \(arguments)")
    try screen.waitFor("Ready at \(columns) columns.")
    try screen.waitForLastLine("You:")
    return screen
  }

  /// Back in the shell, the terminal must be as it was.
  private func expectSameTerminal(_ screen: TmuxScreen, code: Int) throws {
    try screen.run("echo code $?")
    try screen.waitFor("code \(code)")
    try screen.run("test \"$before\" = \"$(stty -g)\" && echo as it w''as")
    try screen.waitFor("as it was")
    try screen.paste("echo un''marked")
    try screen.waitForLastLine("$ echo un''marked")
  }

  @Test func `what is typed is sent with Enter`() throws {
    let screen = try editor()
    try screen.type("red")
    try screen.waitForLastLine("You:   red")
    #expect(try screen.cursor() == [10, 1])
    try screen.press("Enter")
    try screen.waitFor(#"Event: line("red")"#)
    #expect(try screen.lines() == ["Ready at 60 columns.", "You:   red", #"Event: line("red")"#, "You:"])
  }

  @Test func `wide characters and emoji are edited as wholes`() throws {
    let screen = try editor()
    try screen.type("é東京👍🏽x")
    try screen.press("BSpace", "BSpace")
    try screen.waitForLastLine("You:   é東京")
    #expect(try screen.cursor() == [12, 1])
    try screen.press("Left")
    try screen.type("n")
    try screen.waitForLastLine("You:   é東n京")
    #expect(try screen.cursor() == [11, 1])
    try screen.press("Home", "Delete", "End", "BSpace", "Enter")
    try screen.waitFor(#"Event: line("東n")"#)
  }

  @Test func `the cursor stands where text goes, also behind characters of disputed width`() throws {
    let screen = try editor()
    try screen.type("❤️☎️x")
    try screen.press("Left")
    try screen.type("|")
    let shown = try screen.waitFor("|x")
    let row = try #require(shown.components(separatedBy: "\n").last)
    try screen.press("Enter")
    try screen.waitFor(#"Event: line("❤️☎️|x")"#)
    #expect(row.hasSuffix("|x"))
  }

  @Test func `a paste waits for Enter and is one line`() throws {
    let screen = try editor(columns: 76)
    try screen.type("a ")
    try screen.paste("one\r\n\ttwo\u{1B}[31m\u{7} three\n")
    try screen.waitForLastLine("You:   a one  two[31m three")
    try screen.waitFor("       Pasted 18 characters. Enter to send, Ctrl-C to discard.")
    try screen.press("C-c")
    try screen.waitForLastLine("You:")
    try screen.type("b")
    try screen.press("Enter")
    try screen.waitFor(#"Event: line("b")"#)
    #expect(try !screen.text().contains("Event: line(\"a"))
  }

  @Test func `Ctrl-C clears, then interrupts, then leaves the terminal as it was`() throws {
    let screen = try editor()
    try screen.type("half an answer")
    try screen.waitForLastLine("You:   half an answer")
    try screen.press("C-c")
    try screen.waitForLastLine("You:")
    #expect(try !screen.text().contains("Event"))
    try screen.press("C-c")
    try screen.waitFor("Event: interrupt")
    try screen.press("C-c")
    try screen.waitForLastLine("$")
    try expectSameTerminal(screen, code: 130)
  }

  @Test func `Ctrl-D deletes in a line and ends on an empty one`() throws {
    let screen = try editor()
    try screen.type("ab")
    try screen.press("Home", "C-d")
    try screen.waitForLastLine("You:   b")
    try screen.press("C-d", "C-d")
    try screen.waitForLastLine("$")
    try expectSameTerminal(screen, code: 4)
  }

  @Test func `Ctrl-Z gives the terminal to the shell, and fg takes it again with the line`() throws {
    let screen = try editor()
    try screen.type("half")
    try screen.waitForLastLine("You:   half")
    try screen.press("C-z")
    try screen.waitFor("Stopped")
    try screen.run("test \"$before\" = \"$(stty -g)\" && echo as it w''as")
    try screen.waitFor("as it was")
    try screen.run("fg")
    try screen.waitFor("Event: resumed")
    try screen.waitForLastLine("You:   half")
    try screen.type("way")
    try screen.press("Enter")
    try screen.waitFor(#"Event: line("halfway")"#)
    #expect(try screen.text().components(separatedBy: "Event: resumed").count == 2)
    try screen.press("C-d")
    try screen.waitForLastLine("$")
    try expectSameTerminal(screen, code: 4)
  }

  @Test func `a stop from outside is seen when it is over`() throws {
    let screen = try editor()
    kill(try screen.foregroundProcess(), SIGSTOP)
    try screen.waitFor("Stopped")
    // Nobody could give the terminal back to the shell: no Enter there, only newline.
    try screen.type("fg")
    try screen.press("C-j")
    try screen.waitFor("Event: resumed")
    try screen.press("C-d")
    try screen.waitForLastLine("$")
    try expectSameTerminal(screen, code: 4)
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129)])
  func `a signal to end restores the terminal`(signal: Int32, code: Int) throws {
    let screen = try editor()
    try screen.type("half")
    try screen.waitForLastLine("You:   half")
    kill(try screen.foregroundProcess(), signal)
    try screen.waitForLastLine("$")
    try expectSameTerminal(screen, code: code)
  }

  @Test func `a crash restores the terminal`() throws {
    let screen = try editor(rows: 40)
    try screen.run("crash")
    try screen.waitForLastLine("$")
    try expectSameTerminal(screen, code: 132)
  }

  @Test func `SIGINT from outside is Ctrl-C`() throws {
    let screen = try editor()
    let pid = try screen.foregroundProcess()
    try screen.type("half")
    try screen.waitForLastLine("You:   half")
    kill(pid, SIGINT)
    try screen.waitForLastLine("You:")
    kill(pid, SIGINT)
    try screen.waitFor("Event: interrupt")
  }

  @Test func `a narrower and a wider screen wrap the line again and nothing else`() throws {
    let screen = try editor()
    try screen.run("kept")
    try screen.waitFor(#"Event: line("kept")"#)
    try screen.type("the quick brown fox jumps over the dog")
    try screen.waitForLastLine("You:   the quick brown fox jumps over the dog")
    let above = ["Ready at 60 columns.", "You:   kept", #"Event: line("kept")"#]
    try screen.resize(columns: 30, rows: 12)
    try screen.waitForLastLine("mps over the dog")
    #expect(try screen.transcript() == above + ["You:   the quick brown fox ju", "mps over the dog"])
    try screen.press("BSpace", "Home", "Delete")
    try screen.waitForLastLine("ps over the do")
    #expect(try screen.transcript() == above + ["You:   he quick brown fox jum", "ps over the do"])
    #expect(try screen.cursor()[0] == 7)
    try screen.resize(columns: 60, rows: 12)
    try screen.waitForLastLine("You:   he quick brown fox jumps over the do")
    #expect(try screen.transcript() == above + ["You:   he quick brown fox jumps over the do"])
  }

  @Test func `a line longer than the screen shows the part around the cursor and is sent whole`() throws {
    let screen = try editor(columns: 40, rows: 6)
    let long = (1...60).map { "w\($0)" }.joined(separator: " ")
    try screen.type(long)
    try screen.waitFor("w60")
    #expect(try screen.lines().count == 6)
    try screen.press("Home")
    try screen.wait(for: "the beginning") { $0.hasPrefix("You:   w1 w2") || $0.contains("\nYou:   w1 w2") }
    try screen.type("X")
    try screen.waitFor("You:   Xw1 w2")
    try screen.press("Enter")
    try screen.waitFor("w60\")")
    let printed = try screen.transcript().joined().replacing(" ", with: "")
    #expect(printed.contains("Event:line(\"X\(long.replacing(" ", with: ""))\")"))
  }

  @Test func `news arrives above the line that is being typed`() throws {
    let screen = try editor("--tick")
    try screen.type("half")
    try screen.wait(for: "news above the line") { $0.contains("News 2.\n") && $0.hasSuffix("You:   half") }
    #expect(try screen.lines().filter { $0.hasPrefix("You:") }.count == 1)
    try screen.press("Enter")
    try screen.waitFor(#"Event: line("half")"#)
  }

  @Test func `Tab and arrows offer the labels`() throws {
    let screen = try editor("--labels")
    try screen.press("Down", "Down")
    try screen.waitForLastLine("You:   Red")
    try screen.press("Up")
    try screen.waitForLastLine("You:   Green")
    try screen.press("C-u")
    try screen.type("it")
    try screen.press("Tab", "Enter")
    try screen.waitFor(#"Event: line("It is off")"#)
  }

  @Test func `quick keys answer at once, and what is typed ahead answers the next question`() throws {
    let screen = try editor("--quick")
    try screen.type("2")
    try screen.waitFor(#"Event: line("2")"#)
    try screen.type("1red")
    try screen.waitFor(#"Event: line("1")"#)
    try screen.waitForLastLine("You:   red")
  }

  @Test func `Alt-Left goes back, Escape alone is seen, Ctrl-L clears the screen`() throws {
    let screen = try editor()
    try screen.press("M-Left")
    try screen.waitFor("Event: back")
    try screen.press("Escape")
    try screen.waitFor("Event: escape")
    try screen.type("kept")
    try screen.press("C-l")
    try screen.wait(for: "a clear screen") { $0 == "Event: clearedScreen\nYou:   kept" }
  }

  @Test func `what is masked is never shown`() throws {
    let screen = try editor("--masked")
    try screen.type("1234")
    try screen.waitForLastLine("You:   ••••")
    try screen.press("BSpace", "Enter")
    try screen.waitFor(#"Event: line("123")"#)
    #expect(try screen.text().contains("You:   •••\n"))
    try screen.press("Up")
    try screen.type("x")
    try screen.waitForLastLine("You:   •")
  }
}
