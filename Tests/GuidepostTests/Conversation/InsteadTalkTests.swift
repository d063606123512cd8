import Desk
import Foundation
import GuideGraph
import Journal
import Testing

@testable import GuideSession
@testable import guidepost

/// Times offered instead of a long wait.
@Suite struct InsteadTalkTests {
  private static let guide = """
    <guide xmlns="urn:guidepost:1" id="ask" version="1" xml:lang="en-GB" start="what" person="desk"><title>Ask us</title>
      <step id="what"><prompt>What is it about?</prompt>
        <choice><option id="thing" next="desk"><label>A thing</label></option></choice></step>
      <handoff id="desk" queue="desk"><prompt>A colleague can help.</prompt>
        <closed next="no"/><busy next="no"/><declined next="no"/></handoff>
      <outcome id="no" result="unresolved"><prompt>Goodbye.</prompt></outcome>
    </guide>
    """

  private static func desk(calendar: Bool) -> String {
    """
    <desk xmlns="urn:guidepost:1" id="d">
      <hours id="office" zone="Europe/London"><open days="mon tue wed thu fri" from="08:00" to="18:00"/></hours>
      <branch id="b" name="High Street" zone="Europe/London" hours="office"/>
      <service id="help" name="Help" expected="PT20M"/>
      <queue id="desk" name="Desk" branch="b" services="help" hours="office"/>
      <counter id="one" name="One" branch="b" services="help"/>
      \(calendar ? #"<calendar id="times" name="Times" service="help" branch="b" slot="PT30M" capacity="1" hours="office"/>"# : "")
    </desk>
    """
  }

  /// `waiting`: how many are in line before.
  private func bench(waiting: Int, calendar: Bool = true) throws -> CallBench {
    let workspace = ProtocolGuides.workspace([Self.guide, Self.desk(calendar: calendar)])
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

  @Test func `a time that somebody was faster to book is said, and what is free now is listed`() throws {
    let bench = try bench(waiting: 4)
    let held = try bench.talk(
      nil, guide: "ask",
      [
        "thing", "book one", "1",
        .meanwhile {
          _ = try bench.store.write {
            try FrontDesk(plan: bench.workspace.plan).perform(
              .book(.calendar("times", start: tenOClock + 30 * 60_000), reference: "R", session: "other"), key: "other",
              by: "customer", at: tenOClock, in: $0)
          }
        }, "yes", "no, thank you", "",
      ])
    #expect(held.text.components(separatedBy: "10:30 to 11:00, High Street").count == 3, "\(held.text)")
    #expect(try bench.desk().bookings(of: .init(held.kept.id)).isEmpty)
  }

  @Test(arguments: [(0, true), (4, false)])
  func `a short wait offers no times, nor does a queue without a calendar`(_ waiting: Int, _ calendar: Bool) throws {
    let held = try bench(waiting: waiting, calendar: calendar).talk(nil, guide: "ask", ["thing", "no, thank you", ""])
    #expect(!held.text.contains("fixed time"))
    #expect(!held.text.contains("Book one"))
  }
}
