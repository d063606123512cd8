#if SQLite
  import Desk
  import Foundation
  import GuideGraph
  import Journal
  import Testing

  @testable import GuideSession
  @testable import guidepost

  /// An agent's console that is killed between any two lines of a call.
  @Suite struct KilledConsoleTests {
    /// What is typed, and what has to be on the screen before the next line is.
    private static let call = [
      ("", "B-001 is called"), ("", "Go through the checks that are left"),
      ("> Hello, I have your answers.", "terminal is not open now"), ("n rings at noon", "Noted."),
      ("checks", "I have done that"), ("done", "Does your broadband work now?"), ("no", "I have checked the cable"),
      ("x the picture is missing", "Flagged."), ("undo", "Does your broadband work now?"),
      ("no", "I have checked the cable"), ("j visit-details", "Mobile number"), ("07700 900123", "engineer know"),
      ("the bell is broken", "safe word"), ("wrap", "How did it end?"), ("3", "Reason code?"),
      ("wiring", "Summary:"), ("+ Router moved.", "moved.\nEnter saves"), ("follow ring on Monday", "To follow up"),
      ("csat y", "Asked how it went: yes"),
    ]

    /// Each line by a console of its own, killed as soon as it has answered. Some 25 processes, 8 seconds.
    @Test func `killed after each line of a call, nothing entered is lost and nothing is done twice`() throws {
      let bench = try DeskBench()
      try bench.join()
      for (line, answer) in Self.call {
        let console = try console(bench)
        try console.type(line)
        #expect(console.hears(answer), "after \(line): \(console.text)")
        console.kill()
      }
      let last = try console(bench)
      #expect(last.hears("Asked how it went: yes"))
      try last.type("")
      #expect(last.hears("You wrapped up 1"))
      try last.type("q")
      #expect(try last.end() == ExitCode.done)
      try expectWhole(bench)
    }

    /// The next line is typed and the console killed without waiting for what comes of it: it counts or it does not, and
    /// all before it does.
    @Test func `killed while a line is on its way, everything before it stands`() throws {
      let bench = try DeskBench()
      try bench.join()
      let notes = (1...8).map { "n note \($0)" }
      let opening = try console(bench)
      for (line, answer) in Self.call.prefix(2) {
        try opening.type(line)
        #expect(opening.hears(answer))
      }
      opening.kill()
      for (number, line) in notes.enumerated() {
        let console = try console(bench)
        #expect(console.hears("Go through the checks that are left"))
        try console.type(line)
        #expect(console.hears("Noted."))
        try console.type("n torn \(number)")
        console.kill()
      }
      let words = try session(bench).state.notes.compactMap(\.words)
      #expect(words.filter { !$0.hasPrefix("torn") } == (1...8).map { "note \($0)" })
      #expect(Set(words).count == words.count)
    }

    @Test func `a customer called by a console that was killed is back in line at once, in the same place`() throws {
      let bench = try DeskBench()
      try bench.join()
      try bench.join()
      let killed = try console(bench)
      try killed.type("")
      #expect(killed.hears("B-001 is called"))
      killed.kill()
      let other = try console(bench, "18")
      #expect(other.hears("B-001 is back in line: the console that called it has gone silent."))
      try other.type("")
      #expect(other.hears("B-001 is called"), "\(other.text)")
      try other.type("q")
      #expect(try other.end() == ExitCode.done)
    }

    /// Ended after a while where it does not say what it is awaited to.
    private func console(_ bench: DeskBench, _ agent: String = "17") throws -> GuidepostProcess {
      let console = try GuidepostProcess(bench, ["agent", "--queue", "broadband-care", "--agent", agent])
      console.kill(afterSeconds: 120)
      return console
    }

    private func session(_ bench: DeskBench) throws -> Session {
      let visit = try #require(try bench.calls.desk().visit(.init(series: "B", number: 1)))
      return try bench.calls.driver(.agent).book.open(.session(visit.session.text)).session
    }

    private func expectWhole(_ bench: DeskBench) throws {
      let session = try session(bench)
      #expect(try bench.calls.desk().visit(.init(series: "B", number: 1))?.stage.word == "finished")
      #expect(session.state.notes.map(\.words) == ["rings at noon", "the picture is missing"])
      #expect(session.state.talk.map(\.words) == ["Hello, I have your answers."])
      let wrapUp = try #require(session.state.wrapUp)
      #expect(wrapUp.outcome == .handedOff && wrapUp.disposition == "wiring" && wrapUp.asksRating == true)
      #expect(wrapUp.summary.items?.first?.hasSuffix("Router moved.") == true)
      #expect(wrapUp.followUp?.items == ["ring on Monday"])
      let wraps = try bench.calls.store.read {
        try $0.events(in: .session(session.state.start?.session ?? "")).filter { $0.type == "wrapped-up" }
      }
      #expect(wraps.count == 1)
    }
  }
#endif
