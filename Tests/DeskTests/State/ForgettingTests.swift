import Foundation
import Testing

@testable import Desk

struct ForgettingTests {
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
    var later = state
    later.forget(visitsBefore: desk.now + 1, bookingsBefore: desk.now + 1)
    #expect(later.visits.count < state.visits.count && !later.visits.isEmpty)
    #expect(later.visits.values.filter { !$0.isOpen }.isEmpty)
    #expect(later.waiting == state.waiting && later.series == state.series && later.drawn == state.drawn)
    #expect(later.openWaitlist() == state.openWaitlist() && later.holds == state.holds)
    #expect(later.receipts.isEmpty)
  }

  @Test func `nothing goes that ended later`() {
    let (state, _) = busyDay()
    var later = state
    later.forget(visitsBefore: 0, bookingsBefore: 0)
    #expect(later == state)
  }

  @Test func `the desk goes on as before, command by command`() {
    var (whole, desk) = busyDay()
    desk.now += 36 * hour
    for event in whole.due(under: RandomDesk.plan, at: desk.now) { whole.apply(event) }
    var tidied = whole
    tidied.forget(visitsBefore: desk.now - 12 * hour, bookingsBefore: desk.now - 12 * hour)
    #expect(tidied.appointments.isEmpty && tidied.visits.count < whole.visits.count)
    for _ in 0..<300 {
      let command = desk.command(whole)
      let before = try? whole.decide(command, under: RandomDesk.plan, at: desk.now)
      // Of what is over the tidied desk knows nothing, so it may refuse with other words, never do otherwise.
      let after = try? tidied.decide(command, under: RandomDesk.plan, at: desk.now)
      #expect(before == after, "\(command)")
      let due = whole.due(under: RandomDesk.plan, at: desk.now)
      for event in (before ?? []) + due {
        whole.apply(event)
        tidied.apply(event)
      }
      #expect(
        whole.notices(under: RandomDesk.plan, at: desk.now) == tidied.notices(under: RandomDesk.plan, at: desk.now))
    }
  }

  @Test func `a command can be sent again with its key for two days, and on the third is a new one`() {
    var desk = Talk()
    let monday = desk.now
    /// How many events it brings about; nil where the desk refuses.
    func join(_ key: String, day: Int64) -> Int? {
      desk.now = monday + day * 24 * hour
      let wish = DeskCommand.JoinQueue(queue: "billing", session: SessionReference(key))
      let events = try? desk.state.decide(
        DeskCommand(key: DeskKey(key), .joinQueue(wish)), under: desk.plan, at: desk.now)
      for event in events ?? [] { desk.state.apply(event) }
      return events?.count
    }
    #expect(join("once", day: 0) == 1)
    #expect(join("other", day: 2) == 1)
    #expect(join("once", day: 2) == 0)
    #expect(join("third", day: 3) == 1)
    #expect(join("other", day: 3) == 0)
    // The key is forgotten; that the customer waits is not.
    #expect(join("once", day: 3) == nil)
  }

  @Test func `what a desk has in mind does not grow with its age, and a later reader knows the same`() throws {
    var desk = RandomDesk(seed: 11)
    var state = DeskState()
    var (events, sizes, kept): ([DeskEvent], [Int], Data?) = ([], [], nil)
    for day in 0..<90 {
      for _ in 0..<20 {
        let fresh = (try? state.decide(desk.command(state), under: RandomDesk.plan, at: desk.now)) ?? []
        for event in fresh + state.due(under: RandomDesk.plan, at: desk.now) {
          state.apply(event)
          events.append(event)
        }
      }
      sizes.append(state.receipts.count + state.visits.count + state.appointments.count)
      if day == 45 {
        kept = try JSONEncoder().encode(state)
        events = []
      }
      desk.now += 23 * hour
    }
    #expect(try #require(sizes.suffix(30).max()) < 2 * #require(sizes[30..<60].max()))
    var later = try JSONDecoder().decode(DeskState.self, from: #require(kept))
    for event in events { later.apply(event) }
    #expect(later == state)
  }
}
