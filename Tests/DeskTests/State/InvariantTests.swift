import Foundation
import Testing

@testable import Desk

/// What must hold whatever anybody does: 1,000 days of 25 commands and 20 of 300 for each test.
struct InvariantTests {
  private static let plan = RandomDesk.plan
  static let batches = Array(UInt64(1)...20)

  private static func days(_ batch: UInt64) -> [(desk: RandomDesk, length: Int)] {
    (0...50).map { (RandomDesk(seed: batch * 1000 + $0), $0 == 0 ? 300 : 25) }
  }

  @Test(arguments: batches)
  func `no room is given twice or refused while free, and nobody's place changes`(_ batch: UInt64) {
    var drawn = 0
    for (var desk, length) in Self.days(batch) {
      var check = LedgerCheck()
      for _ in 0..<length {
        check.take(desk.command(check.state), at: desk.now)
        if desk.oneOf([true, false, false]) { check.pass(desk.now) }
      }
      drawn += check.ledger.drawn.count
    }
    #expect(drawn > 150, "too little happened to tell anything")
  }

  @Test func `everything that can happen does happen on these days`() {
    var kinds: Set<DeskEvent.Kind> = []
    var refusals: Set<String> = []
    for (var desk, length) in (1...6).flatMap({ Self.days($0) }) {
      var state = DeskState()
      for _ in 0..<length {
        let command = desk.command(state)
        do { kinds.insert(try state.carryOut(command, under: Self.plan, at: desk.now).kind) } catch {
          refusals.insert("\(error.reason)".prefix { $0 != "(" }.description)
        }
        for event in state.due(under: Self.plan, at: desk.now) {
          kinds.insert(event.kind)
          state.apply(event)
        }
      }
    }
    // The rules of zones do not change while a test runs.
    #expect(kinds == Set(DeskEvent.Kind.allCases).subtracting([.appointmentResolved]))
    let expected = ["full", "noCapacity", "nobodyWaiting", "alreadyWaiting", "alreadyServed", "alreadyLeft"]
    #expect(refusals.isSuperset(of: expected))
  }

  @Test(arguments: batches) func `a command that comes twice has one effect`(_ batch: UInt64) throws {
    for (var desk, length) in Self.days(batch) {
      var state = DeskState()
      var done: [(command: DeskCommand, event: DeskEvent)] = []
      for _ in 0..<length {
        let command = desk.command(state)
        guard let event = try? state.carryOut(command, under: Self.plan, at: desk.now) else { continue }
        done.append((command, event))
        let (again, first) = desk.oneOf(done)
        guard try state.decide(again, under: Self.plan, at: desk.now) == [], state.event(for: again.key) == first else {
          Issue.record("\(again) had another effect than \(first)")
          return
        }
      }
      #expect(!done.isEmpty)
    }
  }

  @Test(arguments: batches)
  func `events give the same state wherever and however they are replayed`(_ batch: UInt64) throws {
    for (var desk, length) in Self.days(batch) {
      var state = DeskState()
      var events: [DeskEvent] = []
      for _ in 0..<length {
        let command = desk.command(state)
        var fresh = (try? state.decide(command, under: Self.plan, at: desk.now)) ?? []
        for event in fresh { state.apply(event) }
        let due = state.due(under: Self.plan, at: desk.now)
        for event in due { state.apply(event) }
        fresh += due
        events += fresh
      }
      #expect(DeskState(replaying: events) == state)
      let written = try JSONEncoder().encode(events)
      #expect(DeskState(replaying: try JSONDecoder().decode([DeskEvent].self, from: written)) == state)
      let kept = try JSONEncoder().encode(state)
      #expect(try JSONDecoder().decode(DeskState.self, from: kept) == state)
    }
  }
}
