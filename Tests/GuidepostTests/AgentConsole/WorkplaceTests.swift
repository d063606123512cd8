import Desk
import GuideGraph
import Journal
import Testing

@testable import GuideSession
@testable import guidepost

@Suite struct WorkplaceTests {
  @Test func `who waits is told with how long, what about and how much was told`() throws {
    let bench = Workbench()
    try bench.customer("is anybody there?")
    bench.clock.advance(minutes: 6)
    let worked = try bench.work("q")
    #expect(worked.text.contains("Broadband care: 17, ready. Waiting 1, the longest 6 minutes."))
    #expect(
      worked.text.contains("1. B-001, 6 minutes: My broadband is not working, 2 answers,"), "\(worked.text)")
    #expect(worked.text.contains("asked for a person, 1 message"))
    #expect(worked.code == ExitCode.done)
  }

  @Test func `whoever joins while the agent is ready is told, once`() throws {
    let bench = Workbench()
    let worked = try bench.work(.meanwhile { _ = try bench.customer() }, .event(.timeout), .event(.timeout), "q")
    #expect(worked.text.contains("Waiting 0."), "\(worked.text)")
    #expect(worked.text.ranges(of: "1. B-001, less than a minute").count == 1, "\(worked.text)")
  }

  @Test func `the packet is read before anybody says hello, and the session goes on at the agent's step`() throws {
    let bench = Workbench()
    let customer = try bench.customer("please hurry")
    let worked = try bench.work("", "", "it works now", "", "solved", "", "q")
    #expect(worked.text.contains("B-001 is called"))
    for line in [
      "From self-service: My broadband is not working 3.0. Identity: NOT verified.",
      "Told us: What is wrong: It comes and goes", "Goes on: agent-hello: Agent takes over",
      "The customer wrote: please hurry",
    ] { #expect(worked.text.contains(line), "\(worked.text)") }
    #expect(!worked.text.contains("CUSTOMER please hurry"), "what stood in the packet is not said again")
    #expect(try bench.session(1).state.start?.session == customer.kept.id)
    #expect(try bench.visit(1).stage.word == "finished")
    #expect(worked.text.contains("You wrapped up 1 since you came."))
  }

  @Test func `a customer put back keeps the place, and the next colleague reads why`() throws {
    let bench = Workbench()
    try bench.customer()
    try bench.customer()
    let first = try bench.work("", "r speaks another language", "q")
    #expect(first.text.contains("B-001 is back in its place."))
    let second = try bench.work(as: "18", "", "q")
    #expect(second.text.contains("B-001 is called"))
    #expect(second.text.contains("Note: Put back in the queue: speaks another language"), "\(second.text)")
  }

  @Test func `a customer already being served goes back to the queue in the same place`() throws {
    let bench = Workbench()
    try bench.customer()
    let joined = try bench.visit(1).joinedAt
    bench.clock.advance(minutes: 3)
    try bench.work("", "", "n likes the radio", "requeue needs Welsh", "q")
    #expect(try bench.visit(1).isWaiting && bench.visit(1).joinedAt == joined)
    let second = try bench.work(as: "18", "", "", "it works now", "", "solved", "", "q")
    #expect(second.text.contains("Note: likes the radio") && second.text.contains("needs Welsh"))
    #expect(try bench.visit(1).stage.word == "finished")
  }

  @Test func `a break survives a terminal that broke down`() throws {
    let bench = Workbench()
    try bench.customer()
    // The input ends without a word of good-bye.
    try bench.work("p lunch")
    bench.clock.advance(minutes: 20)
    let again = try bench.work("", "ready", "q")
    #expect(again.text.contains("17 is on a break (lunch), 20 minutes so far. ready takes you back."))
    #expect(again.text.contains("17, ready."))
    let reason = try bench.work("p to see the doctor", "q")
    #expect(reason.text.contains("A reason is one word such as lunch or training."))
  }

  @Test func `a wrap-up cut short is taken up at once when the agent is back`() throws {
    let bench = Workbench()
    try bench.customer()
    let first = try bench.work("", "", "it works now", "", "solved", "e", "Router moved.")
    #expect(first.code == ExitCode.inputEnded)
    let again = try bench.work("", "q")
    #expect(again.text.contains("You were wrapping this call up."))
    #expect(again.text.contains("Summary: Router moved."))
    #expect(try bench.visit(1).stage.word == "finished")
    #expect(try bench.session(1).state.wrapUp?.summary.items == ["Router moved."])
  }

  @Test func `several calls are open and nothing is lost in switching between them`() throws {
    let bench = Workbench()
    try bench.customer()
    try bench.customer()
    let worked = try bench.work(
      "", "", "n first one", "switch", "", "", "n second one", "sessions", "switch 1", "it works now", "", "solved", "",
      "switch 1", "it works now", "", "solved", "", "q")
    #expect(worked.text.contains("B-001, My broadband is not working is set aside and stays open."))
    #expect(worked.text.contains("2. B-002, My broadband is not working (this one)"))
    #expect(try bench.session(1).state.notes.map(\.words) == ["first one"])
    #expect(try bench.session(2).state.notes.map(\.words) == ["second one"])
    #expect(try [bench.visit(1), bench.visit(2)].map(\.stage.word) == ["finished", "finished"])
    #expect(worked.code == ExitCode.done)
  }

  @Test func `an agent with open calls goes home only when told twice, and finds them again`() throws {
    let bench = Workbench()
    try bench.customer()
    let first = try bench.work("", "", "switch", "q", "q")
    #expect(first.text.contains("You have open calls. Wrap them up, or type quit once more to leave them open."))
    let again = try bench.work("it works now", "", "solved", "", "q")
    #expect(again.text.contains("You have an open call:"))
    #expect(try bench.visit(1).stage.word == "finished")
  }

  @Test func `the wrap-up can be saved together with a break, what to follow up and how the customer liked it`() throws
  {
    let bench = Workbench()
    try bench.customer()
    let worked = try bench.work(
      "", "", "it works now", "", "solved", "follow ring on Monday", "csat 4", "p", "ready", "q")
    #expect(worked.text.contains("17 is on a break"))
    let state = try bench.session(1).state
    #expect(state.wrapUp?.followUp?.items == ["ring on Monday"])
    #expect(state.wrapUp?.asksRating == true)
    #expect(state.feedback?.score == 4)
  }

  @Test func `who wants to be called back is told apart, with the number to ring`() throws {
    let bench = Workbench()
    try bench.customer("2")
    let worked = try bench.work("c", "", "q")
    #expect(worked.text.contains("CALL BACK"))
    #expect(worked.text.contains("CALL BACK: ring the customer."))
  }
}
