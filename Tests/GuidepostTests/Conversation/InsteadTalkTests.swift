import Desk
import Foundation
import GuideGraph
import Journal
import Testing

@testable import GuideSession
@testable import guidepost

/// Times offered instead of a long wait.
@Suite struct InsteadTalkTests {
  /// `waiting`: how many are in line before.
  private func bench(waiting: Int, calendar: Bool = true) throws -> CallBench {
    let workspace = ProtocolGuides.asking(hasCalendar: calendar)
    let bench = CallBench(clock: SlowClock(step: 0), workspace: workspace)
    for number in 0..<waiting {
      _ = try bench.store.write {
        try FrontDesk(plan: workspace.plan).perform(
          .joinQueue(.init(queue: "desk", session: .init("w\(number)"))), key: "w\(number)", by: "customer",
          at: tenOClock, in: $0)
      }
    }
    return bench
  }

  @Test func `where the wait is long, times are listed and one can be booked in the same talk`() throws {
    let bench = try bench(waiting: 4)
    let held = try bench.talk(nil, guide: "ask", ["thing", "book one of these times instead", "2", "yes", ""])
    #expect(held.text.contains("You can also come at a fixed time (London time):"), "\(held.text)")
    #expect(held.transcript.contains("       - Tuesday 1 December, 10:30 to 11:00, High Street"))
    #expect(held.text.contains("Booked: Tuesday 1 December, 11:00 to 11:30 (London time), High"))
    let bookings = try bench.desk().bookings(of: .init(held.kept.id))
    #expect(bookings.map(\.time.start) == [tenOClock + 60 * 60_000])
    #expect(held.code == ExitCode.done)
    #expect(held.kept.session.isFinished && held.state.bookings.count == 1)
    #expect(try bench.desk().visits(of: .init(held.kept.id)).isEmpty, "nobody waits and is booked at once")
  }

  @Test func `none of the times, and no at the recap, lead back to the offer`() throws {
    let bench = try bench(waiting: 4)
    let held = try bench.talk(
      nil, guide: "ask", ["thing", "book one", "none of these", "book one", "1", "no", "no, thank you", ""])
    #expect(held.count("Guide: You can also come at a fixed time") == 3)
    #expect(held.text.contains("Goodbye."))
    #expect(try bench.desk().bookings(of: .init(held.kept.id)).isEmpty)
  }

  /// Whether somebody else can book the first of the times now.
  private func bookTheFirst(of bench: CallBench) -> Bool {
    let command = DeskCommand.Action.book(
      .calendar("times", start: tenOClock + 30 * 60_000), reference: .init(SessionBook.newReference()),
      session: "other")
    let events = try? bench.store.write {
      try FrontDesk(plan: bench.workspace.plan).perform(
        command, key: SessionBook.randomName(), by: "customer", at: bench.clock.now(), in: $0)
    }
    return events != nil
  }

  @Test func `a time that somebody was faster to book is said, and what is free now is listed`() throws {
    let bench = try bench(waiting: 4)
    let held = try bench.talk(
      nil, guide: "ask",
      ["thing", "book one", .meanwhile { #expect(bookTheFirst(of: bench)) }, "1", "no, thank you", ""])
    #expect(held.text.components(separatedBy: "10:30 to 11:00, High Street").count == 2, "\(held.text)")
    #expect(held.text.components(separatedBy: "12:00 to 12:30, High Street").count == 2)
    #expect(try bench.desk().bookings(of: .init(held.kept.id)).isEmpty)
  }

  @Test func `a time is kept while the customer thinks it over, and free again after a no`() throws {
    let bench = try bench(waiting: 4)
    let held = try bench.talk(
      nil, guide: "ask",
      [
        "thing", "book one", "1", .meanwhile { #expect(!bookTheFirst(of: bench)) },
        "no", .meanwhile { #expect(bookTheFirst(of: bench)) }, "no, thank you", "",
      ])
    #expect(held.text.contains("Goodbye."))
  }

  @Test func `a time is kept for five minutes, and whoever thinks for longer may lose it`() throws {
    let bench = try bench(waiting: 4)
    let held = try bench.talk(
      nil, guide: "ask",
      [
        "thing", "book one", "1",
        .meanwhile {
          bench.clock.advance(minutes: 6)
          #expect(bookTheFirst(of: bench))
        }, "yes", "no, thank you", "",
      ])
    #expect(held.text.contains("You can also come at a fixed time"))
    #expect(try bench.desk().bookings(of: .init(held.kept.id)).isEmpty)
  }

  @Test func `somebody who waits already can book instead, and leaves the queue with that`() throws {
    let bench = try bench(waiting: 4)
    let held = try bench.talk(nil, guide: "ask", ["thing", "yes, pass me on", "book", "2", "yes", ""])
    #expect(held.text.contains("Book a time instead"))
    #expect(held.text.contains("Booked: Tuesday 1 December, 11:00 to 11:30 (London time), High"), "\(held.text)")
    #expect(try bench.desk().bookings(of: .init(held.kept.id)).count == 1)
    #expect(try bench.desk().visits(of: .init(held.kept.id)).isEmpty)
    #expect(
      try bench.desk().queueStatus("desk", under: bench.workspace.plan, at: bench.clock.now())?.waiting == 4)
    #expect(held.kept.session.isFinished)
  }

  @Test func `somebody who waits a short time is not asked to book`() throws {
    let held = try bench(waiting: 0).talk(nil, guide: "ask", ["thing", "yes, pass me on", "stop waiting", ""])
    #expect(!held.text.contains("Book a time instead"))
  }

  @Test(arguments: [(0, true), (4, false)])
  func `a short wait offers no times, nor does a queue without a calendar`(_ waiting: Int, _ calendar: Bool) throws {
    let held = try bench(waiting: waiting, calendar: calendar).talk(nil, guide: "ask", ["thing", "no, thank you", ""])
    #expect(!held.text.contains("fixed time"))
    #expect(!held.text.contains("Book one"))
  }
}
