#if SQLite
  import Desk
  import GuideGraph
  import Journal
  import Testing

  @testable import GuideSession
  @testable import guidepost

  @Suite struct DeskCommandsTests {
    @Test func `a customer is called, served, and done with`() throws {
      let bench = try DeskBench()
      try bench.join()
      #expect(bench.run("desk", "status", "broadband-care").out.contains("1 waiting"))
      let next = bench.run("desk", "next", "broadband-care", "--agent", "17")
      #expect(next.out.hasPrefix("B-001 is called"))
      #expect(next.out.contains("Told us: What is wrong: It comes and goes"))
      #expect(bench.run("desk", "next", "broadband-care").errors == "Nobody is waiting.\n")
      let serve = bench.run("desk", "serve", "b-1", "--agent", "17")
      #expect(serve.out.contains("guidepost agent --resume B-001"))
      #expect(bench.run("desk", "status", "broadband-care").out.contains("B-001 served by 17"))
      #expect(bench.run("desk", "done", "B-001", "--disposition", "solved").code == ExitCode.done)
      #expect(bench.run("desk", "done", "B-001").code == ExitCode.failed)
    }

    @Test func `serving moves the customer's session on in the same moment`() throws {
      let bench = try DeskBench()
      let customer = try bench.join()
      _ = bench.run("desk", "next", "broadband-care", "--agent", "17")
      #expect(bench.run("desk", "serve", "B-001", "--agent", "17").code == ExitCode.done)
      let kept = try bench.calls.driver(.agent).takeUp("B-001", as: "17").kept
      #expect(kept.id == customer.kept.id)
      #expect(kept.session.state.channel == .agent)
      #expect(kept.session.state.journey.key.step == "agent-hello")
      #expect(try bench.calls.events(of: kept).filter { $0.kind == .handoffServed }.map(\.actor) == [.agent])
    }

    @Test func `the agent goes on with the same session and the wrap-up ends the visit`() throws {
      let bench = try DeskBench()
      try bench.join()
      _ = bench.run("desk", "serve", "B-001")
      let kept = try bench.calls.driver(.agent).takeUp("B-001", as: "agent").kept
      let held = try bench.calls.hold(kept, "it works now", "", "solved", "")
      #expect(held.code == ExitCode.done)
      #expect(held.text.contains("SAY    Hello, this is agent."))
      let visit = try #require(try bench.calls.desk().visit(.init(series: "B", number: 1)))
      #expect(visit.stage.word == "finished")
      #expect(bench.run("desk", "serve", "B-001").errors == "Ticket B-001 has been served.\n")
    }

    @Test func `nobody takes up what somebody else serves, or nobody yet`() throws {
      let bench = try DeskBench()
      try bench.join()
      let early = bench.run("agent", "--resume", "B-001", "--no-input")
      #expect(early.code == ExitCode.failed && early.errors.contains("guidepost desk serve B-001"))
      _ = bench.run("desk", "serve", "B-001", "--agent", "17")
      #expect(bench.run("agent", "--resume", "B-001", "--agent", "18").errors.contains("Somebody else serves"))
      #expect(bench.run("agent", "--resume", "B-002").errors.contains("There is no ticket B-002."))
      #expect(bench.run("agent", "--resume", "nonsense").code == ExitCode.usage)
    }

    @Test func `what the customer left out is nowhere in the packet`() throws {
      let bench = try DeskBench()
      try bench.join(leavingOut: "2")
      let next = bench.run("desk", "next", "broadband-care", "--format", "json")
      #expect(!next.out.contains("12345678"))
      #expect(next.json?["packet"]?["answers"]?.text.contains("It comes and goes") == true)
      _ = bench.run("desk", "serve", "B-001")
      let kept = try bench.calls.driver(.agent).takeUp("B-001", as: "agent").kept
      let held = try bench.calls.hold(kept, "m", "summary")
      #expect(!held.text.contains("12345678"))
      #expect(held.text.contains("account: kept back by the customer"))
    }

    @Test func `an answer that sets no variable can be left out as well`() throws {
      let bench = try DeskBench()
      _ = try bench.calls.talk(nil, ["drops", "skip", "skip", "3", "1", "yes", "agent", "2", "4"])
      let next = bench.run("desk", "next", "broadband-care", "--format", "json")
      #expect(next.json?["packet"]?["answers"]?.text.contains("Is there a light now?") == false)
      #expect(next.json?["packet"]?["answers"]?.text.contains("Check the power") == true)
    }

    @Test func `somebody who does not come is recalled, parked and put back`() throws {
      let bench = try DeskBench()
      try bench.join()
      _ = bench.run("desk", "next", "care-1")
      #expect(bench.run("desk", "recall", "B-001").out == "B-001 is called.\n")
      #expect(bench.run("desk", "park", "B-001").out == "B-001 is parked.\n")
      #expect(bench.run("desk", "requeue", "B-001").out == "B-001 is waiting.\n")
      #expect(bench.run("desk", "leave", "B-001").out == "B-001 is left.\n")
      #expect(bench.run("desk", "recall", "B-001").code == ExitCode.failed)
    }

    @Test(arguments: [
      ["desk"], ["desk", "nxet", "broadband-care"], ["desk", "next", "broadband-car"], ["desk", "next"],
      ["desk", "serve", "nonsense"], ["desk", "book", "engineer-visit"], ["desk", "status", "--format", "xml"],
      ["desk", "inbox", "nowhere"], ["desk", "slots", "engineer-visit", "--from", "yesterday"],
    ])
    func `a command line that makes no sense is told, and nothing is done`(_ words: [String]) throws {
      let bench = try DeskBench()
      let paper = Paper()
      var surroundings = bench.calls.surroundings
      surroundings.environment = ["GUIDEPOST_STORE": bench.store, "GUIDEPOST_PROJECT": ShippedWalks.folder]
      surroundings.complain = { paper.write($0) }
      #expect(CommandTable.run(words, in: surroundings) == ExitCode.usage)
      #expect(!paper.words.isEmpty)
      #expect(try bench.calls.store.read { try $0.head(of: .desk) } == 0)
    }
  }
#endif
