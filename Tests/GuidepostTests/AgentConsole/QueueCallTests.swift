import Desk
import Foundation
import GuideGraph
import Journal
import Testing

@testable import GuideSession
@testable import guidepost

/// What an agent does in a call from the queue beside answering.
@Suite struct QueueCallTests {
  @Test func `the caller tells ahead what would be asked, and is not asked again`() throws {
    let bench = Workbench()
    try bench.customer()
    let worked = try bench.work("", "", "a", "Did the restart help?", "no", "checks", "done", "f", "switch", "q", "q")
    #expect(worked.text.contains("Still to come: 1. Details for the visit 2. Did the restart help?"), "\(worked.text)")
    #expect(try bench.session(1).state.journey.key.step == "cables")
    #expect(worked.text.components(separatedBy: "Does your broadband work now?").count == 2, "asked once, ahead")
    #expect(worked.text.contains("- problem: drops (customer, at problem)"))
  }

  @Test func `what is typed on hold is neither shown nor kept, and the call goes on at the same step`() throws {
    let bench = Workbench()
    try bench.customer()
    let worked = try bench.work("", "", "checks", "p", "4111 1111 1111 1111", "go", "done", "switch", "q", "q")
    #expect(worked.text.contains("Still on hold; that was not kept."), "\(worked.text)")
    #expect(!worked.text.contains("4111"))
    let rows = try bench.calls.store.read { try $0.events(after: 0, limit: 1_000) }
    #expect(!rows.contains { $0.payload.contains("4111") })
    #expect(try bench.session(1).state.journey.key.step == "restart-works")
  }

  @Test func `a jump leads to a step by words of its title, and undo leads back`() throws {
    let bench = Workbench()
    try bench.customer()
    try bench.work("", "", "j check the cables", "switch", "q", "q")
    #expect(try bench.session(1).state.journey.key.step == "cables")
    try bench.work("u", "switch", "q", "q")
    #expect(try bench.session(1).state.journey.key.step == "agent-hello")
  }

  @Test func `a call back is agreed in the queue: the customer keeps a place, this call ends as passed on`() throws {
    let bench = Workbench()
    try bench.customer()
    let worked = try bench.work("", "", "k", "1", "3", "", "", "", "q")
    #expect(worked.code == ExitCode.done, "\(worked.text)")
    #expect(try bench.visit(1).stage.word == "finished")
    let second = try bench.visit(2)
    #expect(second.isWaiting && second.wantsCallback)
    #expect(try bench.session(1).state.wrapUp?.outcome == .handedOff)
  }

  @Test func `a call back is agreed at a time, which is booked in the same talk`() throws {
    let bench = Workbench()
    try bench.customer()
    let worked = try bench.work(
      "", "", "k", "2", "07700 900123", "", "", "1", "yes", "it is done", "switch", "q", "q")
    #expect(worked.text.contains("Booked: Wednesday 2 December"), "\(worked.text)")
    #expect(try bench.calls.desk().bookings(of: bench.visit(1).session).count == 1)
  }

  @Test func `an urgent case is called before those who came earlier, and is told apart`() throws {
    let bench = Workbench()
    try bench.customer()
    bench.clock.advance(minutes: 5)
    _ = try bench.calls.talk(nil, ["hot", "done", "1"])
    let worked = try bench.work(at: .station(.counter("care-1"), counter: "care-1"), "", "q")
    #expect(worked.text.contains("1. BS-001, less than a minute: My broadband is not working"), "\(worked.text)")
    #expect(worked.text.contains("BS-001 is called") && worked.text.contains("URGENT"))
    #expect(try bench.visit(1).isWaiting)
  }
}
