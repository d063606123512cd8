import Foundation
import Testing

@testable import Desk

@Suite struct RosterTests {
  private func roster(_ changes: RosterEvent.Change...) -> Roster {
    var roster = Roster()
    for (minute, change) in changes.enumerated() { roster.apply(RosterEvent(at: Int64(minute) * 60_000, "17", change)) }
    return roster
  }

  @Test func `a break is known with its reason and since when`() {
    let record = roster(.came(.queue("care")), .wentAway(reason: "lunch"))["17"]
    #expect(record?.presence == .away && record?.reason == "lunch" && record?.since == 60_000)
    #expect(record?.station == .queue("care"))
  }

  @Test func `calls are counted from coming to coming again`() {
    #expect(roster(.came(nil), .wrappedUp, .wentAway(reason: nil), .cameBack, .wrappedUp)["17"]?.wrapped == 2)
    #expect(roster(.came(nil), .wrappedUp, .wentHome, .came(nil))["17"]?.wrapped == 0)
  }

  @Test func `nobody is known who never came`() { #expect(roster()["17"] == nil) }

  @Test(
    arguments: [
      .came(.counter("care-1")), .came(nil), .wentAway(reason: "lunch"), .wentAway(reason: nil), .cameBack, .wentHome,
      .wrappedUp,
    ]
      as [RosterEvent.Change])
  func `comings and goings read back as they were written`(change: RosterEvent.Change) throws {
    let event = RosterEvent(at: 5, "17", change)
    #expect(try JSONDecoder().decode(RosterEvent.self, from: JSONEncoder().encode(event)) == event)
  }
}
