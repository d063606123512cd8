import Desk

/// How long a choice and a quote take with 500 waiting, a quarter of them with an appointment.
enum Stopwatch {
  static func lines() -> [String] {
    let plan = Scenario.plan(counters: 8)
    var state = DeskState()
    let now: Int64 = 12 * 3_600_000
    for number in 0..<500 {
      let key = DeskKey("k\(number)")
      let at = now - Int64(500 - number) * 20_000
      _ = try? state.carryOut(
        DeskCommand(key: key, .joinQueue(.init(queue: "walk-in", session: SessionReference("s\(number)")))),
        under: plan,
        at: at)
    }
    for counter in plan.counters {
      _ = try? state.carryOut(
        DeskCommand(key: DeskKey("open \(counter.id)"), .setCounter(counter.id, .open, agent: "a")), under: plan,
        at: now)
    }
    let lines = plan.lines(of: plan.counters.items[0])
    let next = measure(1_000) { _ = state.next(in: lines, under: plan, at: now) }
    guard let queue = plan.queues["walk-in"] else { return [] }
    let quote = measure(20) { _ = state.wait(joining: queue, under: plan, at: now) }
    return ["next with 500 waiting: \(next) ms (at most 1)", "quote with 500 waiting: \(quote) ms (at most 20)"]
  }

  /// Milliseconds for one, of the fastest of five rounds.
  private static func measure(_ count: Int, _ work: () -> Void) -> Double {
    let rounds = (0..<5).map { _ in ContinuousClock().measure { for _ in 0..<count { work() } } }
    let least = (rounds.min() ?? .zero) / count
    return Double(least.components.attoseconds) / 1e15 + Double(least.components.seconds) * 1_000
  }
}
