#if SQLite
  import Desk
  import Foundation
  import GuideGraph
  import Journal
  import Testing

  @testable import GuideSession
  @testable import guidepost

  /// Lists from the file to the last call.
  @Suite struct CallingOutTests {
    private func write(_ text: String, _ name: String, in bench: DeskBench) throws -> String {
      let path = bench.folder + "/" + name
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      return path
    }

    private func list(_ count: Int, _ bench: DeskBench, _ name: String = "spring.csv") throws {
      let rows = (1...count).map { "01632 96\(1_000 + $0),Person \($0)" }
      let path = try write("number,name\n" + rows.joined(separator: "\n"), name, in: bench)
      #expect(bench.run("desk", "import-list", path, "--guide", "energy-sales").code == ExitCode.done)
    }

    @Test func `nothing is imported where anything is wrong, unless bad rows are to be skipped`() throws {
      let bench = try DeskBench()
      let path = try write("number,use\n01632960123,300\nabc,300\n", "spring.csv", in: bench)
      let refused = bench.run("desk", "import-list", path, "--guide", "energy-sales")
      #expect(refused.code == ExitCode.failed && refused.out.isEmpty)
      #expect(refused.errors.contains("spring.csv:3:1: \"abc\" is no telephone number"))
      #expect(refused.errors.contains("1 mistake, so nothing was imported."))
      #expect(bench.run("desk", "list").out.contains("There are no lists."))
      let skipped = bench.run("desk", "import-list", path, "--guide", "energy-sales", "--skip-bad", "--format", "json")
      #expect(skipped.json?["imported"] == 1 && skipped.json?["skipped"] == 1)
    }

    @Test func `a file imported again adds who is new, and a list keeps its guide`() throws {
      let bench = try DeskBench()
      try list(2, bench)
      let path = try write("number\n01632 961002\n01632 961003\n", "spring.csv", in: bench)
      let again = bench.run("desk", "import-list", path, "--guide", "energy-sales", "--format", "json")
      #expect(again.json?["imported"] == 1 && again.json?["known"] == 1)
      let other = bench.run("desk", "import-list", path, "--guide", "broadband-fault")
      #expect(other.code == ExitCode.failed && other.errors.contains("belongs to the guide energy-sales"))
    }

    /// A list of one number.
    private func one(in bench: Workbench) throws {
      let number = try #require(DialledNumber("01632 961001", code: "44"))
      let callee = Callee(name: "Person 1", number: "01632 961001", variables: ["customer-name": "Person 1"])
      let book = CallBook(bench.calls.store)
      try bench.calls.store.write { store in
        try store.putVaultEntry(try callee.entry(at: Callee.key("spring", 1), of: number.text))
        let row = OutboundEvent.Row(digest: try book.digest(of: number, in: store), window: CallTimes())
        try book.note(
          .imported(.init(list: "spring", guide: "energy-sales", hours: nil, entries: [row])), at: tenOClock, in: store)
      }
    }

    @Test func `whoever does not answer is tried again after an hour, and three times in all`() throws {
      let bench = Workbench()
      try one(in: bench)
      for (code, due) in [("no-answer", "11:00"), ("busy", "12:00")] {
        let worked = try bench.work(at: .list("spring"), "", .event(.line(code)), "", "q")
        #expect(worked.text.contains("Kept: \(code). The next try is due on 2026-12-01 at \(due)."), "\(worked.text)")
        #expect(worked.text.contains("Nobody is to be rung now. The next call is due on 2026-12-01 at \(due)."))
        bench.clock.advance(minutes: 60)
      }
      let last = try bench.work(at: .list("spring"), "", "no-answer", "", "q")
      #expect(last.text.contains("Try 3, last time busy."), "\(last.text)")
      #expect(last.text.contains("Kept: no-answer.") && !last.text.contains("The next try"))
      #expect(last.text.contains("The list is done: nobody is left to ring."))
    }

    @Test func `what a call is told belongs to the same person as the list, and is erased with it`() throws {
      let bench = Workbench()
      try one(in: bench)
      try bench.work(at: .list("spring"), "", "")
      let call = try #require(try CallBook(bench.calls.store).current().lists["spring"]?[1]?.session)
      let values = { try bench.calls.store.read { try $0.vaultEntries(in: .session(call.text)) } }
      #expect(try !values().isEmpty)
      _ = try bench.calls.store.erase(.subject("+441632961001"), at: tenOClock, actor: "operator")
      #expect(try values().isEmpty)
    }

    @Test func `names and numbers stand in the vault alone and can be erased`() throws {
      let bench = try DeskBench()
      try list(2, bench)
      let rows = try bench.calls.store.read { try $0.events(after: 0, limit: 1_000) }
      #expect(!rows.contains { $0.payload.contains("96100") || $0.payload.contains("Person") })
      #expect(bench.run("log", "erase", "--subject", "+441632961001").code == ExitCode.done)
      #expect(bench.run("desk", "list", "spring").out.contains("1 to ring"))
      #expect(bench.run("desk", "list", "spring").out.contains("1 erased"))
      let agent = try GuidepostProcess(bench, ["agent", "--list", "spring"])
      try agent.type("")
      #expect(agent.hears("Ring Person 2, 01632 961002."))
      #expect(try agent.end() == ExitCode.done)
    }

    @Test func `a number that refused is never dealt again, in no list, and not imported either`() throws {
      let bench = try DeskBench()
      try list(1, bench)
      try list(2, bench, "summer.csv")
      let agent = try GuidepostProcess(bench, ["agent", "--list", "spring"])
      for line in ["", "never", "q"] { try agent.type(line) }
      #expect(try agent.end() == ExitCode.done)
      let other = try GuidepostProcess(bench, ["agent", "--list", "summer"])
      for line in ["", "skip", "q"] { try other.type(line) }
      #expect(try other.end() == ExitCode.done)
      #expect(other.text.contains("Ring Person 2") && !other.text.contains("Ring Person 1"))
      let path = try write("number\n+44 1632 961001\n", "winter.csv", in: bench)
      #expect(
        bench.run("desk", "import-list", path, "--guide", "energy-sales", "--format", "json").json?["refused"] == 1)
    }

    @Test func `the guide's own code for never stops all lists, and every call has its code`() throws {
      let bench = try DeskBench()
      try list(2, bench)
      let agent = try GuidepostProcess(bench, ["agent", "--list", "spring"])
      for line in ["", "", "w", "5", "", "", "", "w", "2", "", "15:30", "q"] { try agent.type(line) }
      #expect(try agent.end() == ExitCode.done, "\(agent.text)")
      #expect(agent.text.contains("This number is never rung again."))
      let page = bench.run("desk", "list", "spring", "--format", "json").json?["lists"]
      #expect(page?.text.contains(#""dispositions":{"do-not-call":1,"thinking":1}"#) == true, "\(page?.text ?? "")")
      #expect(page?.text.contains(#""agreed":1"#) == true)
      bench.now = "2026-12-01T15:31:00+00:00"
      let later = try GuidepostProcess(bench, ["agent", "--list", "spring"])
      try later.type("")
      #expect(later.hears("Try 2, last time thinking."))
      later.kill()
    }

    /// A second or two: eight processes.
    @Test func `agents who ask at the same moment never get one call twice`() throws {
      let bench = try DeskBench()
      try list(20, bench)
      let agents = try (1...4).map { try GuidepostProcess(bench, ["agent", "--list", "spring", "--agent", "\($0)"]) }
      for _ in 1...6 { for agent in agents { try agent.type(""); try agent.type("later 15:00") } }
      let codes = try agents.map { try $0.end() }
      #expect(codes == [0, 0, 0, 0])
      let rung = agents.flatMap { agent in agent.text.matches(of: /Ring (Person \d+),/).map { String($0.1) } }
      #expect(Set(rung).count == 20 && rung.count == 20)
    }

    @Test func `a console that is killed in a call finds the same call again`() throws {
      let bench = try DeskBench()
      try list(2, bench)
      let agent = try GuidepostProcess(bench, ["agent", "--list", "spring", "--agent", "17"])
      for (line, answer) in [
        ("", "Ring Person 1"), ("", "Step hello"), ("1", "Step consent"), ("n has a dog", "Noted."),
      ] {
        try agent.type(line)
        #expect(agent.hears(answer), "\(agent.text)")
      }
      agent.kill()
      let other = try GuidepostProcess(bench, ["agent", "--list", "spring", "--agent", "18"])
      try other.type("")
      #expect(other.hears("Ring Person 2"))
      other.kill()
      let again = try GuidepostProcess(bench, ["agent", "--list", "spring", "--agent", "17"])
      for line in ["w", "2", "", "", "q"] { try again.type(line) }
      #expect(try again.end() == ExitCode.done)
      #expect(again.text.contains("You have a call open.") && again.text.contains("Note: has a dog."), "\(again.text)")
      let page = bench.run("desk", "list", "spring", "--format", "json").json?["lists"]?.text ?? ""
      #expect(page.contains(#""dealt":1"#) && page.contains(#""done":1"#), "\(page)")
    }
  }
#endif
