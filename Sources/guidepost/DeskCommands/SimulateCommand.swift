import Desk
import GuideDocument

/// `guidepost desk simulate`: a described day, played many times by the rule that the desk follows.
enum SimulateCommand {
  static let command = Subcommand(
    name: "desk simulate", summary: "play a described day many times: how staffing and bookings would turn out",
    operands: "SCENARIO",
    details: """
      SCENARIO is a simulation document (Documentation/Simulation.md): who comes when, who is there to serve. The same
      people come under every policy; the same seed gives the same figures. --compare adds the policies that others use,
      which the desk itself does not offer. Exit: 0 done, 2 the command line is wrong, 3 the document cannot be used.
      """,
    options: [
      .project, .value("--days", "NUMBER", "how many days are played (100)"),
      .value("--seed", "NUMBER", "from which number chance is drawn (1)"),
      .flag("--compare", "also first come, head start, strict priority and dedicated counters"),
      .value("--offers", "PERCENT", "so many of those who would wait over 30 minutes take another offer"),
      .deskFormat,
    ],
    examples: [
      ("guidepost desk simulate Guides/simulations/clinic-monday.xml", "how a Monday at the clinic goes"),
      ("guidepost desk simulate clinic-monday.xml --days 300 --compare", "against other ways of calling"),
      ("guidepost desk simulate clinic-monday.xml --format json", "for a spreadsheet"),
    ],
    run: run)

  private static func run(_ arguments: Arguments, _ surroundings: Surroundings) throws -> Int32 {
    let path = surroundings.absolute(try arguments.operand("SCENARIO"))
    let days = try arguments.number("--days", else: 100)
    let seed = try arguments.number("--seed", else: 1)
    let offers = try arguments["--offers"].map { _ in try arguments.number("--offers", else: 0) }
    if let offers, offers > 100 { throw UsageError("--offers takes 1 to 100, not \"\(offers)\"") }
    let format = try arguments.choice("--format", DeskFormat.self, else: .text)
    let workspace = Workspace.open(arguments["--project"] ?? path, in: surroundings)
    guard var scenario = try scenario(at: path, workspace, surroundings) else { return ExitCode.trouble }
    scenario.offers = offers.map { (above: JoinAdvice.long, accepted: Double($0) / 100) }
    let report = SimulationReport(
      of: scenario, days: days, seed: seed, under: arguments.has("--compare") ? SimulatedPolicy.allCases : [.callWindow]
    )
    surroundings.print(format == .json ? report.json.text : report.lines.joined(separator: "\n"))
    return ExitCode.done
  }

  /// Nil after its problems were told.
  private static func scenario(
    at path: String, _ workspace: Workspace, _ surroundings: Surroundings
  ) throws -> Scenario? {
    let result = DocumentReader().check(try SourceFile.read(path))
    var problems = result.diagnostics
    var scenario: Scenario?
    if let document = result.document, problems.allSatisfy({ $0.severity != .error }) {
      guard document.root.name == .simulation else {
        throw UsageError("\(path) is a <\(document.root.tag)>; a simulation is wanted")
      }
      let (read, found) = Scenario.read(document, under: workspace.plan)
      scenario = read
      problems += found
    }
    for problem in problems { surroundings.complain(problem.line) }
    return scenario
  }
}
