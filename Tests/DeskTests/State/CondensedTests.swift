import Foundation
import Testing

@testable import Desk

struct CondensedTests {
  /// A busy day on which some is over and some is not.
  private func busyDay() -> (DeskState, RandomDesk) {
    var desk = RandomDesk(seed: 7)
    var state = DeskState()
    for _ in 0..<300 {
      _ = try? state.carryOut(desk.command(state), under: RandomDesk.plan, at: desk.now)
      for event in state.due(under: RandomDesk.plan, at: desk.now) { state.apply(event) }
    }
    return (state, desk)
  }

  @Test func `what is over goes, what is open and every number given stay`() {
    let (state, desk) = busyDay()
    let condensed = state.condensed(before: desk.now + 1)
    #expect(condensed.visits.count < state.visits.count && !condensed.visits.isEmpty)
    #expect(condensed.visits.values.filter { !$0.isOpen }.isEmpty)
    #expect(condensed.waiting == state.waiting && condensed.series == state.series && condensed.drawn == state.drawn)
    #expect(condensed.openWaitlist() == state.openWaitlist() && condensed.holds == state.holds)
    #expect(condensed.receipts.isEmpty)
  }

  @Test func `nothing goes that ended later`() {
    let (state, _) = busyDay()
    #expect(state.condensed(before: 0) == state)
  }

  @Test func `the desk goes on as before, command by command`() {
    var (whole, desk) = busyDay()
    desk.now += 72 * hour
    for event in whole.due(under: RandomDesk.plan, at: desk.now) { whole.apply(event) }
    var condensed = whole.condensed(before: desk.now - 48 * hour)
    #expect(condensed.appointments.isEmpty && condensed.visits.count < whole.visits.count)
    for _ in 0..<300 {
      let command = desk.command(whole)
      let before = try? whole.decide(command, under: RandomDesk.plan, at: desk.now)
      // Of what is over the condensed desk knows nothing, so it may refuse with other words, never do otherwise.
      let after = try? condensed.decide(command, under: RandomDesk.plan, at: desk.now)
      #expect(before == after, "\(command)")
      let due = whole.due(under: RandomDesk.plan, at: desk.now)
      for event in (before ?? []) + due {
        whole.apply(event)
        condensed.apply(event)
      }
      #expect(
        whole.notices(under: RandomDesk.plan, at: desk.now) == condensed.notices(under: RandomDesk.plan, at: desk.now))
    }
  }
}
