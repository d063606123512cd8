#if SQLite
  import Desk
  import Foundation
  import Testing

  @testable import guidepost

  /// Two real terminals side by side, and the text that they must show. Run with GUIDEPOST_RECORD=1 to write it anew.
  @Suite(.serialized, .enabled(if: TmuxScreen.isAvailable)) struct RecordedTerminalTests {
    @Test func `a customer is handed over, both write to each other, and the agent ends the guide`() throws {
      let (text, bench) = try record(Self.handOver)
      #expect(try bench.calls.desk().visit(.init(series: "B", number: 1))?.stage.word == "finished")
      for words in ["CUSTOMER", "Agent:", "Told us", "Wrapped up"] { #expect(text.contains(words)) }
    }

    @Test func `whoever smells burning is called before those who came earlier`() throws {
      let (text, bench) = try record(Self.urgent)
      #expect(text.contains("URGENT"))
      #expect(try bench.calls.desk().visit(.init(series: "B", number: 1))?.isWaiting == true)
    }

    @Test func `who booked, moved the booking and checks in late is served by the rule`() throws {
      let (text, bench) = try record(Self.late)
      #expect(text.contains("N-001 is called"))
      #expect(try bench.calls.desk().visit(.init(series: "C", number: 1))?.isWaiting == true)
    }

    private func record(_ scene: TerminalScene) throws -> (text: String, DeskBench) {
      let bench = try DeskBench()
      let recorder = try TerminalRecorder(environment: [
        "GUIDEPOST_STORE": bench.store, "GUIDEPOST_PROJECT": ShippedWalks.folder, "TZ": "Europe/London",
        "NO_COLOR": "1",
      ])
      let text = try recorder.play(scene)
      if Page.isRecording { try Data(text.utf8).write(to: URL(fileURLWithPath: scene.path)) }
      #expect(try text == String(contentsOfFile: scene.path, encoding: .utf8), "make docs writes it anew")
      return (text, bench)
    }

    static let handOver = TerminalScene(
      name: "handed-over",
      acts: [
        .command(.customer, "run broadband-fault", at: "10:00", .talk),
        .customer("drops"), .customer("skip"), .customer("skip"), .customer("red"), .customer("agent"),
        .customer("1"), .customer("I work from home."),
        .command(.agent, "agent --queue broadband-care --agent 17", at: "10:00", .talk),
        .agent("", customer: "It is your turn"),
        .agent("", customer: "takes over now"),
        .agent("> Hello, I have your answers here.", customer: "Agent: Hello, I have your answers here."),
        .customer("Thank you.", agent: "CUSTOMER Thank you."),
        .agent("checks"), .agent("done"), .agent("yes"),
        .agent(""), .agent("solved"), .agent("+ The plug was loose."),
        .agent("csat y"),
        .agent("", here: "You wrapped up 1", customer: "How easy was that?"),
        .customer("5", here: "goodbye"),
        .agent("q", here: "signed out"),
      ])

    static let urgent = TerminalScene(
      name: "urgent-first",
      acts: [
        .command(.agent, "desk join broadband-care", at: "10:00", .short),
        .command(.agent, "desk join broadband-care", at: "10:02", .short),
        .command(.customer, "run broadband-fault", at: "10:05", .talk),
        .customer("burning"), .customer("done"), .customer("1"),
        .command(.agent, "agent --counter care-1 --agent 17", at: "10:06", .talk),
        .agent("", here: "Told us", customer: "It is your turn"),
        .agent("", customer: "takes over now"),
        .agent("send a new router"),
        .agent(""), .agent("", here: "Summary"),
        .agent("", here: "You wrapped up 1", customer: "How easy was that?"),
        .customer("", here: "goodbye"),
        .agent("q", here: "signed out"),
      ])

    static let late = TerminalScene(
      name: "booked-and-late",
      acts: [
        .command(.customer, "desk slots clinic-nurse --limit 3", at: "08:00", .short),
        .command(.customer, "desk book clinic-nurse nurses@1796121000", at: "08:00", .short),
        .command(.customer, "desk change REFERENCE nurses@1796122200", at: "08:10", .short),
        .command(.agent, "desk join clinic-nurse-line", at: "10:35", .short),
        .command(.agent, "desk join clinic-nurse-line --anyway", at: "10:45", .short),
        .command(.customer, "desk checkin REFERENCE", at: "10:56", .short),
        .command(.agent, "agent --counter nurse-1 --agent 5", at: "10:57", .talk),
        .agent(""), .agent("", here: "N-001 is with you"),
        .agent("done", here: "You wrapped up 1"),
        .agent("q", here: "signed out"),
      ])
  }
#endif
