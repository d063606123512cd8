import Foundation
import Testing

@testable import guidepost

/// Lines from pipes in this process, and from a terminal that edits lines itself.
@Suite(.serialized)
struct CookedReaderTests {
  private let request = InputRequest(lead: LineLead("You:   "))

  private func events(from text: String, count: Int) throws -> [InputEvent] {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try pipe.fileHandleForWriting.close()
    let reader = CookedReader(input: pipe.fileHandleForReading.fileDescriptor, echoesAnswers: false)
    return (0..<count).map { _ in reader.readEvent(request, until: nil) }
  }

  @Test func `a pipe gives its lines, then ends for good`() throws {
    #expect(try events(from: "one\ntwo", count: 4) == [.line("one"), .line("two"), .endOfInput, .endOfInput])
  }

  @Test func `an empty pipe gives no answer`() throws {
    #expect(try events(from: "", count: 1) == [.endOfInput])
  }

  @Test func `a line of too many bytes is said to be so`() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("long-\(UUID())")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data((String(repeating: "x", count: 1_000_000) + "\nok\n").utf8).write(to: file)
    let handle = try FileHandle(forReadingFrom: file)
    let reader = CookedReader(input: handle.fileDescriptor, echoesAnswers: false)
    #expect(reader.readEvent(request, until: nil) == .tooLong(limit: LineSplitter.limit))
    #expect(reader.readEvent(request, until: nil) == .line("ok"))
    #expect(reader.readEvent(request, until: nil) == .endOfInput)
  }

  @Test func `waiting ends at its time or when it is woken`() throws {
    let pipe = Pipe()
    let reader = CookedReader(input: pipe.fileHandleForReading.fileDescriptor, echoesAnswers: false)
    #expect(reader.readEvent(request, until: .now) == .timeout)
    InputWaker.wake()
    #expect(reader.readEvent(request, until: nil) == .woken)
    try pipe.fileHandleForWriting.write(contentsOf: Data("x\n".utf8))
    #expect(reader.readEvent(request, until: nil) == .line("x"))
  }

  @Test(.enabled(if: TmuxScreen.isAvailable))
  func `a pipe's answers stand in the transcript as in a chat`() throws {
    let screen = try TmuxScreen(columns: 70, rows: 12)
    try screen.run(
      "clear; printf 'red\\n\\033]0;x\\007b\\377lue\\n# note' | \(TmuxScreen.guidepost) __editor; echo code $?")
    try screen.waitFor("code 4")
    #expect(
      try screen.lines() == [
        "Ready at 70 columns.", "You:   red", #"Event: line("red")"#, "You:   ]0;xb\u{FFFD}lue",
        "Event: line(\"]0;xb\u{FFFD}lue\")", "You:   # note", ##"Event: line("# note")"##, "code 4", "$",
      ])
  }

  @Test(.enabled(if: TmuxScreen.isAvailable))
  func `a terminal that edits lines itself gives the same events`() throws {
    let screen = try TmuxScreen(columns: 70, rows: 20)
    try screen.run("before=$(stty -g); clear; \(TmuxScreen.guidepost) __editor --cooked")
    try screen.waitForLastLine("You:")
    try screen.type("réx")
    try screen.press("BSpace", "BSpace")
    try screen.type("ed")
    try screen.press("Enter")
    try screen.waitFor(#"Event: line("red")"#)
    try screen.type("half")
    try screen.press("C-c")
    try screen.waitFor("Event: interrupt")
    try screen.press("C-z")
    try screen.waitFor("Stopped")
    try screen.run("fg")
    try screen.waitFor("Event: resumed")
    try screen.press("C-d")
    try screen.waitForLastLine("$")
    try screen.run("echo code $?")
    try screen.waitFor("code 4")
    try screen.run("test \"$before\" = \"$(stty -g)\" && echo as it w''as")
    try screen.waitFor("as it was")
  }

  @Test(.enabled(if: TmuxScreen.isAvailable))
  func `news leaves a prompt behind it`() throws {
    let screen = try TmuxScreen(columns: 70, rows: 20)
    try screen.run("clear; \(TmuxScreen.guidepost) __editor --cooked --tick")
    try screen.waitFor("You:\nNews 1.\nYou:\nNews 2.")
    try screen.press("C-c")
    try screen.press("C-c")
  }

  @Test(.enabled(if: TmuxScreen.isAvailable))
  func `masked lines are not echoed by the terminal either`() throws {
    let screen = try TmuxScreen(columns: 70, rows: 20)
    try screen.run("before=$(stty -g); clear; \(TmuxScreen.guidepost) __editor --cooked --masked; echo code $?")
    try screen.waitForLastLine("You:")
    try screen.type("1234")
    try screen.press("Enter")
    let shown = try screen.waitFor(#"Event: line("1234")"#)
    #expect(shown.contains("You:\nEvent"))
    try screen.press("C-d")
    try screen.waitFor("code 4")
    try screen.run("test \"$before\" = \"$(stty -g)\" && echo as it w''as")
    try screen.waitFor("as it was")
  }
}
