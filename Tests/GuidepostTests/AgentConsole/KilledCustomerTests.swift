#if SQLite
  import Foundation
  import GuideSession
  import Journal
  import Testing

  @testable import guidepost

  /// A customer's terminal that goes without a word, as the agent who writes to it sees that.
  @Suite struct KilledCustomerTests {
    @Test func `an agent hears that the customer's terminal was killed, and that the customer is back`() throws {
      let bench = try DeskBench()
      let customer = try GuidepostProcess(bench, ["run", "broadband-fault"])
      for line in ["drops", "skip", "12345678", "1", "agent", "1"] { try customer.type(line) }
      #expect(customer.hears("You are number 1"))
      let agent = try GuidepostProcess(bench, ["agent", "--queue", "broadband-care", "--agent", "17"])
      agent.kill(afterSeconds: 120)
      try agent.type("")
      #expect(agent.hears("B-001 is called"))
      try agent.type("")
      #expect(customer.hears("What you type is sent to your colleague."))
      try agent.type("> Hello, I have your answers.")
      #expect(agent.hears("Sent."))
      #expect(customer.hears("Hello, I have your answers."))
      customer.kill()
      #expect(agent.hears("The customer has left the terminal."))
      try agent.type("> Are you still there?")
      #expect(agent.hears("Kept for the customer, whose terminal is not open now."))
      let code = try #require(customer.text.firstMatch(of: #/Reference ([0-9A-Z-]{14})/#)?.1)
      let back = try GuidepostProcess(bench, ["run", "--resume", String(code)])
      #expect(back.hears("Are you still there?"))
      #expect(agent.hears("The customer is at the terminal."))
      try back.type("stop")
      #expect(back.hears("Your colleague knows that you left."))
      #expect(agent.hears("The customer has left the terminal."))
      agent.kill()
      #expect(try back.end() == ExitCode.done)
    }

    /// Where the process cannot be looked at, as on another machine, silence tells in the end.
    @Test func `a terminal elsewhere is gone once it has been silent for as long as a lease lasts`() throws {
      let bench = try DeskBench()
      var kept = try bench.join().kept
      let driver = bench.calls.driver(.agent)
      try driver.note(isHere: true, in: &kept)
      let terminal = StreamID("terminal/\(kept.id)")
      let elsewhere = Lease(
        stream: terminal, owner: "name@elsewhere.1/1/1", until: tenOClock + SessionBook.leaseLength)
      try bench.calls.store.write { store in
        try store.release(terminal, by: try #require(try store.lease(on: terminal)).owner)
        #expect(try store.take(elsewhere, at: tenOClock))
      }
      bench.calls.clock.advance(minutes: 1)
      #expect(try driver.customerIsHere(in: kept) == true)
      bench.calls.clock.advance(minutes: 1)
      #expect(try driver.customerIsHere(in: kept) == false)
    }

    @Test func `a terminal that is open says so again before its lease ends, and closing it leaves another's alone`()
      throws
    {
      let bench = try DeskBench()
      var kept = try bench.join().kept
      let (first, second) = (bench.calls.driver(.customer), bench.calls.driver(.agent))
      let lease = { try bench.calls.store.read { try $0.lease(on: StreamID("terminal/\(kept.id)")) } }
      try first.note(isHere: true, in: &kept)
      for _ in 1...3 {
        bench.calls.clock.advance(minutes: 1)
        try first.note(isHere: true, in: &kept)
      }
      #expect(try first.customerIsHere(in: kept) == true)
      #expect(try lease()?.until == tenOClock + 3 * 60_000 + SessionBook.leaseLength)
      try second.note(isHere: true, in: &kept)
      let taken = try lease()
      try first.book.markTerminalGone(of: kept)
      #expect(try lease() == taken)
      try second.note(isHere: false, in: &kept)
      #expect(try lease() == nil)
    }
  }
#endif
