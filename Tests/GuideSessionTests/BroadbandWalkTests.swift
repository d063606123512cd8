import Foundation
import Testing

@testable import GuideGraph
@testable import GuideSession

/// One of nearly everything.
let broadband = try! String(
  contentsOf: URL(fileURLWithPath: #filePath).appending(path: "../../Samples/broadband-fault.xml").standardizedFileURL,
  encoding: .utf8)

@Suite struct BroadbandWalkTests {
  @Test func `a green light ends well`() throws {
    var session = try start(library(broadband), "broadband-fault")
    #expect(session.spot == "light?")
    #expect(try session.say("green") == "fixed. resolved")
  }

  @Test func `a remedy that was tried is not offered again`() throws {
    var session = try start(library(broadband), "broadband-fault")
    #expect(try session.say("off") == "restart?")
    #expect(try session.say("done") == "light?")
    #expect(try session.say("off") == "care: hand-off")
  }

  @Test func `a refused answer leaves the session where it was, with the author's words`() throws {
    var session = try start(library(broadband), "broadband-fault")
    try session.say("red")
    let events = try session.take(.answer(.text("12")), at: noon)
    guard case .refused(let refused)? = events.first?.body else { return #expect(Bool(false), "\(events)") }
    #expect(refused.reason == .pattern)
    #expect(session.refusalText(refused)?.plain == "It has 8 digits and is at the top of your bill.")
    #expect(session.spot == "account?")
  }

  @Test func `a closed queue leads to a visit, and back stops at the booking`() throws {
    var session = try start(library(broadband), "broadband-fault")
    try session.say("off")
    try session.say("done")
    try session.say("off")
    #expect(try session.go(.handoff(.closed)) == "visit: book")
    let booking = Booking(
      reference: "ENG-1", service: "engineer-visit", start: "2026-12-02T08:00:00Z", end: "2026-12-02T10:00:00Z",
      place: "1 High Street", zone: "Europe/London")
    #expect(try session.go(.appointment(.booked(booking))) == "booked. booked")
    #expect(throws: Misuse.effectStands(.booking(booking))) { try session.go(.back) }
    #expect(throws: Misuse.effectStands(.booking(booking))) {
      try session.go(.change(StepKey("broadband-fault", "light"), .text("green")))
    }
    try session.go(.appointment(.cancelled(booking)))
    #expect(try session.go(.back) == "light?")
  }

  @Test func `asking for a person and thinking better of it leads back to the question`() throws {
    var session = try start(library(broadband), "broadband-fault")
    try session.say("red")
    let before = session.state.journey
    #expect(try session.go(.person) == "care: hand-off")
    #expect(try session.go(.handoff(.declined)) == "account?")
    #expect(session.state.journey == before)
  }

  @Test func `replay gives the same state`() throws {
    let library = try library(broadband)
    var (session, events) = try Session.start(
      "broadband-fault", in: library, .init(session: "s1", zone: "Europe/London"), at: noon)
    for words in ["red", "12", "12345678", "done", "off"] {
      events += try session.take(.answer(.text(words)), at: noon)
    }
    #expect(Session.replay(events, in: library).state == session.state)
  }
}
