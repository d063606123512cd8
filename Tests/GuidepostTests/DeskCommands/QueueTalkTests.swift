import GuideGraph

#if SQLite
  import Desk
  import Testing

  @testable import GuideSession
  @testable import guidepost

  /// What a customer's terminal says while agents work on the ticket.
  @Suite struct QueueTalkTests {
    private let toQueue: [ScriptedReader.Part] = ["drops", "skip", "skip", "1", "agent", "1"]

    @Test func `a call back ends the customer's side as an accepted hand-off`() throws {
      let bench = try DeskBench()
      let held = try bench.calls.talk(nil, toQueue + ["2"])
      #expect(held.code == ExitCode.done)
      #expect(held.text.contains("We will call you back, and you keep your place."))
      #expect(!held.isUsedUp)
      #expect(bench.run("desk", "status", "broadband-care").out.contains("wants a call back"))
    }

    @Test func `a call back chosen at once does the same`() throws {
      let bench = try DeskBench()
      let held = try bench.calls.talk(nil, ["drops", "skip", "skip", "1", "agent", "3"])
      #expect(held.code == ExitCode.done)
      #expect(try bench.calls.desk().visit(.init(series: "B", number: 1))?.wantsCallback == true)
    }

    @Test func `who stops waiting is back at the question, and the place is free`() throws {
      let bench = try DeskBench()
      let held = try bench.calls.talk(nil, toQueue + ["3"])
      #expect(held.state.journey.key.step == "restart")
      #expect(bench.run("desk", "status", "broadband-care").out.contains("Nobody waits."))
    }

    @Test func `a customer is told that nobody is at a counter, before joining and while waiting`() throws {
      let bench = try DeskBench()
      for counter in ["care-1", "care-2"] {
        _ = bench.run("desk", "open", counter)
        _ = bench.run("desk", "close", counter)
      }
      let held = try bench.calls.talk(nil, toQueue + ["3"])
      let doubt = "Nobody is at a counter just now, so it may take longer."
      let words = { (held: CallBench.Held) in held.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      #expect(words(held).ranges(of: doubt).count == 2, "\(held.text)")
      _ = bench.run("desk", "open", "care-1")
      #expect(!words(try bench.calls.talk(nil, toQueue + ["3"])).contains(doubt))
    }

    @Test func `being called and taken over is told, and ends the customer's side`() throws {
      let bench = try DeskBench()
      let held = try bench.calls.talk(
        nil,
        toQueue + [
          .meanwhile { #expect(bench.run("desk", "next", "broadband-care").code == ExitCode.done) }, .event(.timeout),
          .meanwhile { #expect(bench.run("desk", "serve", "B-001").code == ExitCode.done) }, .event(.timeout),
        ])
      #expect(held.code == ExitCode.done)
      #expect(held.text.contains("It is your turn: a colleague is with you in a moment."))
      #expect(held.text.contains("A colleague has your answers and takes over now."))
    }

    @Test(arguments: ["2", "3"])
    func `who wants to leave just when a colleague took over hears of that`(_ line: String) throws {
      let bench = try DeskBench()
      let held = try bench.calls.talk(
        nil,
        toQueue + [
          .meanwhile { #expect(bench.run("desk", "serve", "B-001").code == ExitCode.done) }, .event(.line(line)),
        ])
      #expect(held.code == ExitCode.done)
      #expect(held.text.contains("takes over now"))
      #expect(try bench.calls.desk().visit(.init(series: "B", number: 1))?.stage.word == "served")
    }

    @Test func `a visit served and finished between two looks was a hand-off all the same`() throws {
      let bench = try DeskBench()
      let held = try bench.calls.talk(
        nil,
        toQueue + [
          .meanwhile {
            _ = bench.run("desk", "serve", "B-001")
            _ = bench.run("desk", "done", "B-001")
          }, .event(.timeout),
        ])
      #expect(held.code == ExitCode.done)
      #expect(held.text.contains("takes over now"))
    }
  }
#endif
