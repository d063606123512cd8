import Desk
import Foundation

/// Queues whose waits are known exactly: M/M/4 with load 0.9 and a mean of ten minutes.
/// Erlang C 0.78775; mean wait first come first served 19.694 minutes; of two equal classes without pre-emption 3.581 and
/// 35.807 (Cobham 1954).
enum ClosedForms {
  static let customers = 400_000
  private static let batches = 20

  struct Result: Sendable {
    /// Waits in minutes, in the order of arrival.
    let waits: [Double]
    let appointments: [Double]
  }

  static func run(seed: UInt64, classes: Bool) -> Result {
    let length = Int64(Double(customers) / 0.36 * 60_000)
    var scenario = Scenario(
      plan: Scenario.plan(counters: 4), closes: length,
      shifts: (1...4).map { Scenario.Shift(counter: DeskID("counter-\($0)"), from: 0, to: length) })
    scenario.lengths = [:]
    var simulation = Simulation(scenario, classes ? .strictPriority : .callWindow)
    simulation.play(people(seed: seed, classes: classes))
    let figures = simulation.figures
    return Result(
      waits: figures.walkIns.lengths.map { Double($0) / 60_000 },
      appointments: figures.appointments.lengths.map { Double($0) / 60_000 })
  }

  private static func people(seed: UInt64, classes: Bool) -> SimulatedDay {
    var numbers = SeededNumbers(seed: seed &* 7_919)
    var instant = 0.0
    return SimulatedDay(
      customers: (0..<customers).map { _ in
        instant -= log(numbers.share()) / 0.36 * 60_000
        let service = Int64(-log(numbers.share()) * 600_000)
        let isFirst = classes && numbers.share() < 0.5
        return SimulatedCustomer(
          arrival: Int64(instant), line: isFirst ? .calendar("booked") : .queue("walk-in"),
          start: isFirst ? Int64(instant) : nil, service: max(service, 1))
      })
  }

  static func bars(single: [Result], double: [Result]) -> [Bar] {
    bar("M/M/4: part that waits", single.map { $0.waits.map { $0 > 0 ? 1 : 0 } }, 0.78775)
      + bar("M/M/4: mean wait", single.map(\.waits), 19.694)
      + bar("M/M/4, two classes: first", double.map(\.appointments), 3.581)
      + bar("M/M/4, two classes: second", double.map(\.waits), 35.807)
  }

  /// The mean lies within three standard errors of the exact value, and these are small enough to mean something. Waits
  /// of neighbours resemble each other, so the error is that of means of long batches.
  private static func bar(_ name: String, _ runs: [[Double]], _ exact: Double) -> [Bar] {
    let means = runs.flatMap { run in
      let size = run.count / batches
      return (0..<batches).map { batch in run[batch * size..<(batch + 1) * size].reduce(0, +) / Double(size) }
    }
    let mean = means.reduce(0, +) / Double(means.count)
    let variance = means.reduce(0) { $0 + pow($1 - mean, 2) } / Double(means.count - 1)
    let error = (variance / Double(means.count)).squareRoot()
    return [
      Bar(name: name, value: mean, limits: exact - 3 * error...exact + 3 * error),
      .atMost(0.04, "\(name): standard error / exact", error / exact),
    ]
  }
}
