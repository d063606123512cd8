import Desk
import GuideGraph
import Journal
import Testing

@testable import GuideSession
@testable import guidepost

/// A console at a counter, and what the desk knows from it.
@Suite struct WorkplaceCounterTests {
  private static let counter = Workplace.Work.station(.counter("care-1"), counter: "care-1")

  private func standing(_ bench: Workbench) throws -> CounterStanding? {
    try bench.calls.desk().record(of: "care-1")?.standing
  }

  @Test func `the counter is open while the agent is ready, on a break on a break, and closed after`() throws {
    let bench = Workbench()
    #expect(try standing(bench) == nil)
    var seen: [CounterStanding?] = []
    let look = ScriptedReader.Part.meanwhile { seen.append(try standing(bench)) }
    let worked = try bench.work(at: Self.counter, look, "p lunch", look, "ready", look, "q")
    #expect(worked.code == ExitCode.done)
    #expect(seen == [.open, .onBreak, .open])
    #expect(try standing(bench) == .closed)
  }

  @Test func `a break after the wrap-up closes the counter to callers, too`() throws {
    let bench = Workbench()
    try bench.customer()
    var seen: CounterStanding?
    try bench.work(
      at: Self.counter, "", "", "it works now", "", "solved", "p", .meanwhile { seen = try standing(bench) }, "q")
    #expect(seen == .onBreak)
  }

  @Test func `a terminal that is lost takes the counter offline, and a break stays a break`() throws {
    let bench = Workbench()
    try bench.customer()
    try bench.work(at: Self.counter, "")
    #expect(try standing(bench) == .offline)
    #expect(try bench.visit(1).isWaiting)
    try bench.work(at: Self.counter, "p lunch")
    #expect(try standing(bench) == .onBreak)
  }

  @Test func `the counter of a console that has gone silent is offline, and nobody else's is`() throws {
    let bench = Workbench()
    try bench.calls.driver(.agent).book.markPresent("17", at: bench.clock.now())
    let desk = FrontDesk(plan: bench.calls.workspace.plan)
    try bench.calls.store.write { store in
      for (counter, agent) in [("care-1", "17"), ("care-2", "19")] as [(DeskPlan.Counter.ID, AgentID)] {
        _ = try desk.perform(
          .setCounter(counter, .open, agent: agent), key: counter.text, by: "agent", at: bench.clock.now(), in: store)
      }
    }
    bench.clock.advance(minutes: 3)
    try bench.work(as: "18", "q")
    #expect(try standing(bench) == .offline)
    // 19 has opened it by hand, without a console that could fall silent.
    #expect(try bench.calls.desk().record(of: "care-2")?.standing == .open)
  }

  @Test func `a queue's console leaves the counters alone`() throws {
    let bench = Workbench()
    try bench.work("p lunch", "ready", "q")
    #expect(try standing(bench) == nil)
  }

  @Test(arguments: ["n", "no-show"]) func `whoever does not come when called waits no more`(_ word: String) throws {
    let bench = Workbench()
    try bench.customer()
    let worked = try bench.work("", "recall", .event(.line(word)), "q")
    #expect(worked.text.contains("B-001 is called once more."), "\(worked.text)")
    #expect(worked.text.contains("B-001 did not come and waits no more."))
    #expect(try bench.visit(1).stage.word == "missed")
    #expect(worked.text.contains("Waiting 0."))
  }

  @Test func `a visit without a conversation that was being served is there again after the terminal was lost`() throws
  {
    let bench = Workbench()
    let desk = FrontDesk(plan: bench.calls.workspace.plan)
    _ = try bench.calls.store.write {
      try desk.perform(
        .joinQueue(.init(queue: "broadband-care", session: "walk-in")), key: "join", by: "agent", at: bench.clock.now(),
        in: $0)
    }
    let first = try bench.work("", "")
    #expect(first.code == ExitCode.inputEnded)
    let again = try bench.work("done moved", "q")
    #expect(again.text.contains("B-001 is with you. Type done"), "\(again.text)")
    #expect(try bench.visit(1).stage.word == "finished")
  }
}
