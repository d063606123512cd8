/// Days of a scenario, one after the other, with what each of them taught about the branch.
package struct Simulation: Sendable {
  private let scenario: Scenario
  private let policy: SimulatedPolicy
  private var experience = Experience()
  package private(set) var figures = SimulationFigures()

  package init(_ scenario: Scenario, _ policy: SimulatedPolicy = .callWindow) {
    self.scenario = scenario
    self.policy = policy
  }

  package mutating func play(_ day: SimulatedDay) {
    var simulation = DaySimulation(scenario, day, policy, after: experience)
    simulation.run()
    experience = simulation.state.experience
    figures.note(simulation, day.customers, scenario)
  }

  /// So many days under a seed.
  package static func figures(
    of scenario: Scenario, _ policy: SimulatedPolicy = .callWindow, days: Int, seed: UInt64
  ) -> SimulationFigures {
    var simulation = Simulation(scenario, policy)
    for number in 0..<days { simulation.play(scenario.day(number, seed: seed)) }
    return simulation.figures
  }
}
