import Desk

/// The simulated branch of the bars and its variants, each with its own limits.
enum Branches {
  static let days = 300

  struct Run: Sendable {
    let name: String
    let scenario: Scenario
    let policy: SimulatedPolicy
    /// The least part of the appointments that starts within five minutes; nil for policies that are compared only.
    var onTime: Double?

    init(_ name: String, _ scenario: Scenario, _ policy: SimulatedPolicy = .callWindow, onTime: Double? = nil) {
      self.name = name
      self.scenario = scenario
      self.policy = policy
      self.onTime = onTime
    }
  }

  static let callWindow = "4 counters, call window"
  static let strictPriority = "4 counters, strict priority"
  static let offers = "4 counters, call window, offers above 30 minutes"

  static let runs: [Run] = {
    let branch = Scenario.mixedBranch(counters: 4, load: 0.9)
    var quoted = branch
    quoted.quotes = true
    var offering = branch
    offering.offers = (above: 30 * 60_000, accepted: 0.5)
    return [
      Run(callWindow, quoted, onTime: 0.95), Run(offers, offering),
      Run("4 counters, first come", branch, .firstCome), Run("4 counters, head start", branch, .headStart),
      Run("2 + 2 dedicated counters", branch, .dedicated), Run(strictPriority, branch, .strictPriority),
      Run("10 counters", .mixedBranch(counters: 10, load: 0.9), onTime: 0.995),
      Run("2 counters, load 0.7", .mixedBranch(counters: 2, load: 0.7), onTime: 0.94),
      Run("1 counter, load 0.6", .mixedBranch(counters: 1, load: 0.6), onTime: 0.88),
      Run("4 counters, one off for an hour", branch.withoutCounter4(from: 240, to: 300), onTime: 0.92),
    ]
  }()

  static func line(_ name: String, _ seed: UInt64, _ figures: SimulationFigures) -> String {
    let within = "within 5 min \(figures.within5.part.short), within 10 \(figures.within10.part.short)"
    let walkIns = "mean \(figures.walkIns.mean.minutes.short), p95 \(figures.walkIns.quantile(0.95).minutes.short)"
    return "\(name), seed \(seed): \(within), passed \(figures.passed.part.short), walk-ins \(walkIns), "
      + "busy \(figures.utilisation.short)"
  }

  /// What every seed has to meet by itself.
  static func bars(_ figures: [String: SimulationFigures]) -> [Bar] {
    var bars: [Bar] = []
    for run in runs {
      guard let found = figures[run.name] else { continue }
      if let least = run.onTime {
        bars.append(.atLeast(least, "\(run.name): start within 5 minutes", found.within5.part))
      }
      if run.policy == .callWindow {
        bars.append(.atMost(0, "\(run.name): passed by a walk-in", found.passed.part))
        bars.append(.atMost(0, "\(run.name): not served", Double(found.unserved)))
      }
    }
    guard let window = figures[callWindow], let strict = figures[strictPriority] else { return bars }
    return bars + [
      .atLeast(0.99, "\(callWindow): start within 10 minutes", window.within10.part),
      .atMost(0.93, "walk-in mean / strict priority", window.walkIns.mean / strict.walkIns.mean),
      .atMost(0.97, "walk-in p95 / strict priority", window.walkIns.quantile(0.95) / strict.walkIns.quantile(0.95)),
      .atMost(0.50, "error of the estimate / mean wait", window.quotes.error),
      .atMost(
        0.75, "error of the estimate / error of the queue-length form", window.quotes.error / window.quotes.plainError),
      Bar(name: "waits within the careful end of the range", value: window.quotes.careful.part, limits: 0.76...0.88),
    ]
  }
}

extension Scenario {
  fileprivate func withoutCounter4(from: Int64, to: Int64) -> Scenario {
    var scenario = self
    scenario.shifts.removeAll { $0.counter == "counter-4" }
    scenario.shifts.append(Shift(counter: "counter-4", from: 0, to: from * 60_000))
    scenario.shifts.append(Shift(counter: "counter-4", from: to * 60_000, to: closes))
    return scenario
  }
}
