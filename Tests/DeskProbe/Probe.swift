import Desk

/// Everything the bars ask for, on as many processors as there are.
enum Probe {
  private static let seeds: [UInt64] = [1, 2, 3]

  private enum Result: Sendable {
    case branch(name: String, seed: UInt64, SimulationFigures)
    case single(ClosedForms.Result)
    case double(ClosedForms.Result)
  }

  static func bars() async -> Bool {
    var branches: [UInt64: [String: SimulationFigures]] = [:]
    var single: [ClosedForms.Result] = []
    var double: [ClosedForms.Result] = []
    await withTaskGroup(of: Result.self) { group in
      for work in work { group.addTask { work.done() } }
      for await result in group {
        switch result {
        case .branch(let name, let seed, let figures):
          branches[seed, default: [:]][name] = figures
          print(Branches.line(name, seed, figures))
        case .single(let found): single.append(found)
        case .double(let found): double.append(found)
        }
      }
    }
    var bars: [Bar] = []
    for seed in seeds { bars += tell(Branches.bars(branches[seed] ?? [:]), "seed \(seed)") }
    bars += tell(ClosedForms.bars(single: single, double: double), "closed forms, three seeds together")
    let missed = bars.filter { !$0.isMet }.count
    print("\(bars.count - missed) of \(bars.count) bars met")
    return missed == 0
  }

  private static func tell(_ bars: [Bar], _ heading: String) -> [Bar] {
    print("\n\(heading)")
    for bar in bars { print(bar.line) }
    return bars
  }

  private enum Work: Sendable {
    case branch(Branches.Run, seed: UInt64)
    case form(seed: UInt64, classes: Bool)

    func done() -> Result {
      switch self {
      case .branch(let run, let seed):
        let figures = Simulation.figures(of: run.scenario, run.policy, days: Branches.days, seed: seed)
        return .branch(name: run.name, seed: seed, figures)
      case .form(let seed, false): return .single(ClosedForms.run(seed: seed, classes: false))
      case .form(let seed, true): return .double(ClosedForms.run(seed: seed, classes: true))
      }
    }
  }

  /// The longest first, so that no processor ends long after the others.
  private static var work: [Work] {
    Branches.runs.flatMap { run in seeds.map { .branch(run, seed: $0) } }
      + seeds.flatMap { [.form(seed: $0, classes: false), .form(seed: $0, classes: true)] }
  }
}
