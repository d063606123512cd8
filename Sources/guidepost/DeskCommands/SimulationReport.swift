import Desk

/// What a simulated day came to, under one policy or several, for a manager.
struct SimulationReport {
  private let scenario: Scenario
  private let days: Int
  private let seed: Int
  private let results: [(policy: SimulatedPolicy, figures: SimulationFigures)]
  /// How many minutes longer the others wait on average because some are urgent; nil where nobody is.
  private let urgentCost: Double?

  init(of scenario: Scenario, days: Int, seed: Int, under policies: [SimulatedPolicy]) {
    self.scenario = scenario
    self.days = days
    self.seed = seed
    results = policies.map {
      ($0, Simulation.figures(of: scenario, $0, days: days, seed: UInt64(seed)))
    }
    urgentCost = results.first.flatMap { Self.cost(of: scenario, days, seed, $0.figures) }
  }

  private static func cost(
    of scenario: Scenario, _ days: Int, _ seed: Int, _ figures: SimulationFigures
  ) -> Double? {
    guard figures.urgent.count > 0 else { return nil }
    var calm = scenario
    for index in calm.walkIns.indices { calm.walkIns[index].urgent = 0 }
    let without = Simulation.figures(of: calm, days: days, seed: UInt64(seed))
    // Without urgency the same people wait among the others.
    let everybody = figures.walkIns.mean - without.walkIns.mean
    return everybody.inMinutes
  }

  private var own: SimulationFigures { results.first?.figures ?? SimulationFigures() }
}

// MARK: - Text

extension SimulationReport {
  var lines: [String] {
    var lines = ["\(scenario.name): \(days) days from seed \(seed), called as the desk calls"]
    lines += appointmentLines + walkInLines
    lines.append("Counters: \(own.utilisation.percent) of the staffed time is spent serving.")
    lines += [""] + hours.lines
    if results.count > 1 { lines += ["", "Other ways of calling, for the same people:"] + comparison.lines }
    return lines
  }

  private var appointmentLines: [String] {
    guard own.within5.of > 0 else { return [] }
    var line =
      "Appointments: \(own.within5.part.percent) start within 5 minutes and \(own.within10.part.percent) within 10; "
    line += "\(own.passed.count) of \(own.passed.of) passed by somebody who walked in."
    if own.lapsed > 0 { line += " \(own.lapsed) came too late and waited like walk-ins." }
    return [line]
  }

  private var walkInLines: [String] {
    guard own.walkIns.count > 0 else { return [] }
    var lines = [
      "Walk-ins: \(own.walkIns.count), who wait \(own.walkIns.mean.inMinutes.short) minutes on average, and 95 of 100 at most "
        + "\(own.walkIns.quantile(0.95).inMinutes.short)."
    ]
    if own.left > 0 { lines.append("\(own.left) took another offer.") }
    if own.turnedAway > 0 { lines.append("\(own.turnedAway) found the queue full.") }
    if own.unserved > 0 { lines.append("\(own.unserved) were still there when the last counter closed.") }
    guard let urgentCost else { return lines }
    let cost = ["0.0", "-0.0"].contains(urgentCost.short) ? "no" : "\(urgentCost.short) minutes"
    return lines + [
      "Urgent: \(own.urgent.count), who wait \(own.urgent.mean.inMinutes.short) minutes; because of them the others wait "
        + "\(cost) longer on average."
    ]
  }

  private var hours: TextTable {
    TextTable(
      head: ["hour", "walk-ins", "mean wait", "95 of 100", "appointments", "within 5 min"],
      rows: own.byHour.map { hour, found in
        [
          Self.clock(hour), String(found.walkIns.count), found.walkIns.mean.inMinutes.short,
          found.walkIns.quantile(0.95).inMinutes.short, String(found.within5.of),
          found.within5.of == 0 ? "-" : found.within5.part.percent,
        ]
      }, numbers: [1, 2, 3, 4, 5])
  }

  private var comparison: TextTable {
    TextTable(
      head: ["", "within 5 min", "within 10", "passed", "walk-in mean", "95 of 100"],
      rows: results.map { policy, figures in
        [
          policy.rawValue, figures.within5.part.percent, figures.within10.part.percent, figures.passed.part.percent,
          figures.walkIns.mean.inMinutes.short, figures.walkIns.quantile(0.95).inMinutes.short,
        ]
      }, numbers: [1, 2, 3, 4, 5])
  }

  private static func clock(_ hour: Int) -> String { (hour % 24 < 10 ? "0" : "") + "\(hour % 24):00" }
}

// MARK: - JSON

extension SimulationReport {
  var json: JSONValue {
    .object([
      "scenario": .string(scenario.name), "days": .integer(Int64(days)), "seed": .integer(Int64(seed)),
      "urgentCostMinutes": urgentCost.map { .number($0) },
      "policies": .array(results.map { Self.json($0.policy, $0.figures) }),
    ])
  }

  private static func json(_ policy: SimulatedPolicy, _ figures: SimulationFigures) -> JSONValue {
    let appointments = JSONValue.object([
      "count": .integer(Int64(figures.within5.of)), "within5": .number(figures.within5.part),
      "within10": .number(figures.within10.part), "passed": .integer(Int64(figures.passed.count)),
      "lapsed": .integer(Int64(figures.lapsed)),
    ])
    return .object([
      "policy": .string(policy.rawValue), "appointments": appointments, "walkIns": waits(figures.walkIns),
      "urgent": figures.urgent.count > 0 ? waits(figures.urgent) : nil,
      "tookOffer": .integer(Int64(figures.left)), "turnedAway": .integer(Int64(figures.turnedAway)),
      "unserved": .integer(Int64(figures.unserved)), "utilisation": .number(figures.utilisation),
      "hours": .array(figures.byHour.map { json($0.hour, $0.figures) }),
    ])
  }

  private static func json(_ hour: Int, _ figures: SimulationFigures.Hour) -> JSONValue {
    .object([
      "hour": .integer(Int64(hour % 24)), "walkIns": waits(figures.walkIns),
      "appointments": .integer(Int64(figures.within5.of)),
      "within5": figures.within5.of > 0 ? .number(figures.within5.part) : nil,
    ])
  }

  private static func waits(_ waits: SimulationFigures.Waits) -> JSONValue {
    .object([
      "count": .integer(Int64(waits.count)), "meanMinutes": .number(waits.mean.inMinutes),
      "p95Minutes": .number(waits.quantile(0.95).inMinutes),
    ])
  }
}

extension Double {
  /// Of milliseconds.
  fileprivate var inMinutes: Double { self / 60_000 }

  /// One figure after the point.
  fileprivate var short: String { String((self * 10).rounded() / 10) }

  /// `95.6 %`.
  fileprivate var percent: String { (self * 100).short + " %" }
}
