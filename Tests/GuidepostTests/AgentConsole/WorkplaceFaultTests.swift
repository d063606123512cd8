import Desk
import GuideGraph
import Journal
import Testing

@testable import GuideSession
@testable import guidepost

/// What users of other consoles complained about.
@Suite struct WorkplaceFaultTests {
  @Test func `an agent is not left ringing for a customer who has left`() throws {
    let bench = Workbench()
    try bench.customer(
      .meanwhile {
        let worked = try bench.work(
          "", .meanwhile { _ = try bench.calls.driver(.customer).leave("B-001", on: bench) }, .event(.timeout), "q")
        #expect(worked.text.contains("B-001 is no longer yours to take: the customer has left"), "\(worked.text)")
        #expect(worked.code == ExitCode.done)
      })
    #expect(try bench.visit(1).stage.word == "left")
  }

  @Test func `a customer who left while the packet was read is refused kindly, and the next can come`() throws {
    let bench = Workbench()
    try bench.customer()
    try bench.customer()
    let worked = try bench.work(
      "", .meanwhile { _ = try bench.calls.driver(.customer).leave("B-001", on: bench) }, "", "", "", "switch", "q", "q"
    )
    #expect(worked.text.contains("Ticket B-001 has left the queue."))
    #expect(worked.text.contains("B-002 is with you."), "\(worked.text)")
  }

  @Test func `two agents who call one customer: one gets the customer, the other hears of it`() throws {
    let bench = Workbench()
    try bench.customer()
    let second = try bench.work(
      as: "18",
      .meanwhile {
        let first = try bench.work("1", "", "switch", "q", "q")
        #expect(first.text.contains("B-001 is with you."))
      }, "1", "q")
    #expect(second.text.contains("Ticket B-001 is being served."), "\(second.text)")
    #expect(!second.text.contains("B-001 is with you."))
  }

  @Test func `a customer called by a console that has gone silent is called by another`() throws {
    let bench = Workbench()
    try bench.customer()
    // Called, and then nothing more: as a machine that lost its power.
    try bench.calls.driver(.agent).book.markPresent("17", at: bench.clock.now())
    _ = try bench.calls.driver(.agent).callNext(
      at: .queue("broadband-care"), agent: "17", under: FrontDesk(plan: bench.calls.workspace.plan))
    #expect(try bench.work(as: "18", "", "q").text.contains("Nobody is waiting."))
    bench.clock.advance(minutes: 3)
    let worked = try bench.work(as: "18", "", "q")
    #expect(worked.text.contains("B-001 is back in line: the console that called it has gone silent."))
    #expect(worked.text.contains("B-001 is called"))
  }

  @Test func `who comes back finds the customer that was called`() throws {
    let bench = Workbench()
    try bench.customer()
    _ = try bench.calls.driver(.agent).callNext(
      at: .queue("broadband-care"), agent: "17", under: FrontDesk(plan: bench.calls.workspace.plan))
    let worked = try bench.work("", "switch", "q", "q")
    #expect(worked.text.contains("B-001 is called") && worked.text.contains("B-001 is with you."), "\(worked.text)")
  }

  @Test func `going home puts back whoever was called`() throws {
    let bench = Workbench()
    try bench.customer()
    try bench.work("", "q")
    #expect(try bench.visit(1).isWaiting)
    // So does a terminal that is closed.
    try bench.work("")
    #expect(try bench.visit(1).isWaiting)
  }

  @Test func `a conversation whose queue the desk document has no more is seen and can be taken`() throws {
    let bench = Workbench()
    let driver = bench.calls.driver(.customer)
    let kept = try driver.book.begin(
      "broadband-fault", in: bench.calls.workspace, .init(session: "lost", zone: "Europe/London"), at: bench.clock.now()
    )
    try driver.book.release(kept)
    // The queue was there when the customer joined.
    var plan = bench.calls.workspace.plan
    let care = try #require(plan.queues["broadband-care"])
    plan.queues = Directory(
      Array(plan.queues) + [
        .init(id: "old-line", name: "Old line", branch: care.branch, services: care.services, hours: care.hours)
      ])
    _ = try bench.calls.store.write {
      try FrontDesk(plan: plan).perform(
        .joinQueue(.init(queue: "old-line", session: "lost")), key: "join", by: "customer", at: bench.clock.now(),
        in: $0)
    }
    let worked = try bench.work("1", "", "switch", "q", "q")
    #expect(worked.text.contains("1. O-001"), "\(worked.text)")
    #expect(worked.text.contains("O-001 is with you."))
  }

  @Test func `a call that another terminal has taken up ends here at once`() throws {
    let bench = Workbench()
    try bench.customer()
    let worked = try bench.work(
      "", "",
      .meanwhile { _ = try bench.work("n from over there", "switch", "q", "q") },
      "n lost?", "q")
    #expect(worked.text.contains("This call was taken up elsewhere"), "\(worked.text)")
    #expect(try bench.session(1).state.notes.map(\.words) == ["from over there"])
  }
}

extension SessionDriver {
  /// A customer's terminal gives the ticket up.
  fileprivate func leave(_ ticket: String, on bench: Workbench) throws -> DeskState {
    try book.store.write {
      try FrontDesk(plan: bench.calls.workspace.plan).perform(
        .leave(try #require(Ticket(ticket))), key: SessionBook.randomName(), by: "customer", at: bench.clock.now(),
        in: $0)
    }
  }
}
