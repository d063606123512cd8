#if SQLite
  import Desk
  import Foundation
  import GuideGraph
  import Testing

  @testable import GuideSession
  @testable import guidepost

  /// Customers and agents as processes of their own on one store file.
  @Suite struct ProcessTests {
    @Test func `a customer waits, an agent takes over, and both end well`() throws {
      let bench = try DeskBench()
      let customer = try GuidepostProcess(bench, ["run", "broadband-fault"])
      for line in ["drops", "skip", "skip", "1", "agent", "1"] { try customer.type(line) }
      #expect(customer.hears("You are number 1."))
      #expect(try GuidepostProcess(bench, ["desk", "next", "broadband-care", "--agent", "17"]).end() == ExitCode.done)
      #expect(customer.hears("It is your turn"))
      #expect(try GuidepostProcess(bench, ["desk", "serve", "B-001", "--agent", "17"]).end() == ExitCode.done)
      #expect(customer.hears("takes over now"))
      #expect(try customer.end() == ExitCode.done)
      let agent = try GuidepostProcess(bench, ["agent", "--resume", "B-001", "--agent", "17"])
      for line in ["it works now", "", "solved", ""] { try agent.type(line) }
      #expect(try agent.end() == ExitCode.done)
      #expect(agent.text.contains("Told us: What is wrong: It comes and goes"))
      #expect(try bench.calls.desk().visit(.init(series: "B", number: 1))?.stage.word == "finished")
    }

    @Test func `agents who call at the same moment get different customers`() throws {
      let bench = try DeskBench()
      // A sixth would find the queue too busy for the guide.
      for _ in 0..<5 { try bench.join() }
      let agents = try (1...8).map {
        try GuidepostProcess(bench, ["desk", "next", "broadband-care", "--agent", "\($0)", "--format", "json"])
      }
      let codes = try agents.map { try $0.end() }
      let tickets = agents.compactMap { JSONValue(parsing: $0.text)?["visit"]?["ticket"]?.string }
      #expect(Set(tickets).count == 5 && tickets.count == 5)
      #expect(codes.filter { $0 == ExitCode.failed }.count == 3)
    }

    @Test func `a console that is killed loses nothing that was entered`() throws {
      let bench = try DeskBench()
      let agent = try GuidepostProcess(bench, ["agent", "energy-sales"])
      let lines = [
        ("1", "Step consent"), ("r", "Marked as read"), ("1", "Step recording"), ("n likes the radio", "Noted."),
        ("r", "Marked as read"), ("1", "Step recorded"), ("1", "Step bill-payer"), ("1", "Full name"),
        ("Sample Customer", "House number"), ("14B", "Postcode"),
      ]
      #expect(agent.hears("Step hello"))
      for (line, answer) in lines {
        try agent.type(line)
        #expect(agent.hears(answer), "after \(line): \(agent.text)")
      }
      agent.kill()
      let code = try #require(agent.text.firstMatch(of: /Call ([0-9A-Z-]{14})\./)?.1)
      let again = try GuidepostProcess(bench, ["agent", "--resume", String(code)])
      #expect(again.hears("Postcode"))
      #expect(again.text.contains("Note: likes the radio"))
      for line in ["SW1A 1AA", "01632 960123", "2", "w", "4", ""] { try again.type(line) }
      #expect(try again.end() == ExitCode.done)
      #expect(again.text.contains("name: Sample Customer") && again.text.contains("house: 14B"), "\(again.text)")
    }

    @Test func `a customer whose terminal was killed goes on at once, and one who is still there is not replaced`()
      throws
    {
      let bench = try DeskBench()
      let customer = try GuidepostProcess(bench, ["run", "broadband-fault"])
      for line in ["drops", "skip", "skip", "red", "stop"] { try customer.type(line) }
      #expect(try customer.end() == ExitCode.inputEnded)
      let code = String(try #require(customer.text.firstMatch(of: /--resume ([0-9A-Z-]{14})/)?.1))
      let killed = try GuidepostProcess(bench, ["run", "--resume", code])
      #expect(killed.hears("I have checked the cable"))
      let second = try GuidepostProcess(bench, ["run", "--resume", code])
      #expect(try second.end() == ExitCode.trouble)
      #expect(second.text.contains("this conversation is open elsewhere"))
      killed.kill()
      let again = try GuidepostProcess(bench, ["run", "--resume", code])
      #expect(again.hears("Router light: Red or orange, flashing"), "\(again.text)")
      #expect(again.hears("I have checked the cable"))
      #expect(try again.end() == ExitCode.inputEnded)
    }
  }
#endif
