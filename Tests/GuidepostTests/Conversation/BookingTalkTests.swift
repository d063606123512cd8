import Desk
import GuideGraph
import GuideSession
import Journal
import Testing

@testable import guidepost

/// Times, recaps and references, as a customer meets them.
@Suite struct BookingTalkTests {
  @Test(arguments: ["back", "b", "/back"])
  func `back at the recap shows the times again, and another can be booked`(_ word: String) throws {
    let bench = CallBench.ofEveryPrompt()
    let held = try bench.type(["visit", "1", word, "2", "yes"])
    #expect(held.count("Guide: These times are free") == 2)
    #expect(try held.state.bookings.map(\.start) == [secondTime()])
    #expect(held.state.journey.key.step == "booked")
  }

  @Test func `so does Alt-Left`() throws {
    let bench = CallBench.ofEveryPrompt()
    let held = try bench.type(["visit", "1"], .event(.back), "2", "yes")
    #expect(try held.state.bookings.map(\.start) == [secondTime()])
  }

  @Test func `from the times back leads to the question before them`() throws {
    let held = try CallBench.ofEveryPrompt().type(["visit", "1", "back", "back"])
    #expect(held.state.journey.key.step == "way" && held.state.bookings.isEmpty)
  }

  private func secondTime() throws -> String {
    let held = try CallBench.ofEveryPrompt().type(["visit", "2", "yes"])
    return try #require(held.state.bookings.first).start
  }

  // MARK: - References

  private let wrong = "0000-0000-0000"
  private let log = StreamID("booking-references")

  /// A booking that was made at the counter.
  private func booking(in bench: CallBench) throws -> String {
    let desk = try #require(bench.driver(.customer).desk)
    let reference = SessionBook.newReference()
    try bench.store.write { store in
      let slots = try desk.slots(for: "engineer-visit", from: nil, limit: 1, session: "s", at: tenOClock, in: store)
      _ = try desk.perform(
        .book(.slot(.init(slots[0].id)), reference: .init(reference), session: .init("s")), key: "k", by: "customer",
        at: tenOClock, in: store)
    }
    return reference
  }

  @Test func `wrong references are counted down and logged, without what was typed`() throws {
    let bench = CallBench(clock: SlowClock(step: 0))
    let held = try bench.talk(nil, ["5", .event(.line(wrong)), "move", "no idea", "ZZZZ-ZZZZ-ZZZZ"])
    #expect(held.says("There is no booking with that reference. Check each sign of it. 9 more tries for now."))
    #expect(held.says("That is no reference."))
    #expect(held.says("8 more tries for now."))
    let events = try bench.store.read { try $0.events(in: log) }
    #expect(events.map(\.type) == ["reference-refused", "reference-refused"])
    #expect(events.allSatisfy { $0.payload == "{}" })
  }

  @Test func `a reference is found however it is typed`() throws {
    let bench = CallBench(clock: SlowClock(step: 0))
    let typed = try booking(in: bench).lowercased().filter { $0 != "-" }
    let held = try bench.talk(
      nil, ["5", .event(.line(wrong)), "cancel it", .event(.line(typed)), "yes"])
    #expect(held.state.journey.key.step == "visit-cancelled")
  }

  @Test func `after ten wrong ones right ones wait as well, and a person is offered`() throws {
    let bench = CallBench(clock: SlowClock(step: 0))
    let reference = try booking(in: bench)
    let driver = bench.driver(.customer)
    let kept = try bench.talk(nil, []).kept
    for _ in 1...10 { #expect(throws: CodeRefusal.self) { try driver.booking(wrong, for: kept) } }
    let held = try bench.talk(nil, ["5", .event(.line(reference)), "cancel it"])
    #expect(held.says("Too many wrong references were tried here. Please wait 10 minutes and try again."))
    #expect(held.state.journey.key.step == "care")
    #expect(try bench.store.read { try $0.events(in: log) }.count == 10)
  }

  @Test func `what is no reference at all is no try`() throws {
    let bench = CallBench(clock: SlowClock(step: 0))
    let kept = try bench.talk(nil, []).kept
    #expect(try bench.driver(.customer).booking("I lost it", for: kept) == nil)
    #expect(try bench.store.read { try $0.events(in: log) }.isEmpty)
  }
}
