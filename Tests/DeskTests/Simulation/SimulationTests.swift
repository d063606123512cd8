import Testing

@testable import Desk

/// A few simulated days; the bars themselves are `make simulate`.
struct SimulationTests {
  struct Branch: CustomTestStringConvertible, Sendable {
    let counters: Int
    let load: Double
    var testDescription: String { "\(counters) counters, load \(load)" }
  }

  @Test(arguments: [
    Branch(counters: 1, load: 0.6), Branch(counters: 2, load: 0.7), Branch(counters: 4, load: 0.9),
    Branch(counters: 10, load: 0.9),
  ])
  func `no appointment is passed by a walk-in, and everybody is served`(_ branch: Branch) {
    let scenario = Scenario.mixedBranch(counters: branch.counters, load: branch.load)
    let figures = Simulation.figures(of: scenario, days: 3, seed: 11)
    #expect(figures.passed.count == 0 && figures.passed.of > 30)
    #expect(figures.unserved == 0)
    #expect(figures.within5.part > 0.8)
  }

  @Test func `first come first served lets walk-ins pass, so the figure can be something else than none`() {
    let figures = Simulation.figures(of: .mixedBranch(counters: 4, load: 0.9), .firstCome, days: 2, seed: 11)
    #expect(figures.passed.part > 0.1)
  }

  @Test func `a counter that goes away for an hour breaks no promise`() {
    var scenario = Scenario.mixedBranch(counters: 4, load: 0.9)
    scenario.shifts.removeLast()
    scenario.shifts.append(Scenario.Shift(counter: "counter-4", from: 0, to: 240 * minute))
    scenario.shifts.append(Scenario.Shift(counter: "counter-4", from: 300 * minute, to: 480 * minute))
    let figures = Simulation.figures(of: scenario, days: 2, seed: 2)
    #expect(figures.passed.count == 0 && figures.unserved == 0)
  }

  @Test func `the same seed gives the same day, another one another`() {
    let scenario = Scenario.mixedBranch(counters: 2, load: 0.7)
    let waits = [5, 5, 6].map { Simulation.figures(of: scenario, days: 2, seed: $0).walkIns.lengths }
    #expect(waits[0] == waits[1] && waits[0] != waits[2])
  }

  @Test func `offers are made above their limit only and take half of those who would wait long`() {
    var scenario = Scenario.mixedBranch(counters: 4, load: 0.9)
    scenario.offers = (above: 30 * minute, accepted: 0.5)
    let offered = Simulation.figures(of: scenario, days: 2, seed: 4)
    scenario.offers = (above: 100 * hour, accepted: 0.5)
    let none = Simulation.figures(of: scenario, days: 2, seed: 4)
    #expect(none.left == 0)
    #expect(offered.left > 0 && offered.walkIns.mean < none.walkIns.mean)
  }

  @Test func `urgent customers come first, and what that costs the others can be told`() {
    var scenario = Scenario.mixedBranch(counters: 2, load: 0.7)
    scenario.walkIns[0].urgent = 0.2
    let figures = Simulation.figures(of: scenario, days: 3, seed: 4)
    #expect(figures.urgent.count > 10)
    #expect(figures.urgent.mean < figures.walkIns.mean)
  }

  @Test func `moments come in their order, and two at once in the order in which they were put in`() {
    var heap = MomentHeap<String>()
    for (at, moment) in [(5, "e"), (1, "a"), (3, "c"), (1, "b"), (4, "d"), (9, "f")] {
      heap.push(moment, at: Int64(at))
    }
    var order = ""
    while let next = heap.pop() { order += next.moment }
    #expect(order == "abcdef")
  }

  @Test func `staffed and busy time are counted`() {
    let scenario = Scenario.mixedBranch(counters: 2, load: 0.7)
    let figures = Simulation.figures(of: scenario, days: 2, seed: 4)
    #expect(figures.staffed == 2 * 2 * 480 * minute)
    #expect((0.5...0.9).contains(figures.utilisation))
  }
}
