import GuideDocument
import GuideSession
import Insight

/// `guidepost report`: figures about what happened.
enum ReportCommand {
  static let command = Subcommand(
    name: "report", summary: "tell figures about sessions: outcomes, completion, lost sessions", operands: "[VIEW]",
    details: "views:\n" + Subcommand.columns(Report.all.map { ($0.name, $0.summary) })
      + "\nThe view is summary where none is named. WHEN is a day (2026-12-01) or a moment (2026-12-01T09:00:00Z).\n"
      + "Exit: 0 told, 2 the command line is wrong, 3 the store cannot be read.",
    options: [
      .store, .since, .until, .guide, .ofVersion, .channel, .ofLocale, .timesIn,
      .value("--format", "NAME", "text or json"), .now,
    ],
    examples: [
      ("guidepost report --since 2026-12-01", "the month so far at a glance"),
      ("guidepost report steps --guide broadband-fault", "where customers give up"),
      ("guidepost report outcomes --format json", "for a spreadsheet or a dashboard"),
    ],
    run: run)

  private static func run(_ arguments: Arguments, _ surroundings: Surroundings) throws -> Int32 {
    let surroundings = try surroundings.with(clock: arguments["--now"])
    let report = try report(arguments)
    let format = try arguments.choice("--format", ReportFormat.self, else: .text)
    let clock = try surroundings.clock(arguments)
    let filter = try arguments.sessionFilter(on: clock)
    guard filter.channel != .test else { throw UsageError("sessions of channel test are in no report") }
    let sessions = try surroundings.openArchive(arguments).facts(filter)
    let source = ReportSource(sessions, filter, at: surroundings.now(), zone: clock.name)
    let text = format.text(of: report.page(of: source), from: source)
    surroundings.print(format == .text ? Sanitiser.sanitised(text) : text)
    return ExitCode.done
  }

  private static func report(_ arguments: Arguments) throws -> Report {
    guard !arguments.operands.isEmpty else { return Report.all[0] }
    let name = try arguments.operand("VIEW")
    if let report = Report.all.first(where: { $0.name == name }) { return report }
    let known = Report.all.map(\.name)
    let near = Spelling(known).suggestion(for: name).map { "; did you mean \($0)?" }
    throw UsageError("there is no view \"\(name)\"" + (near ?? "; there are \(known.joined(separator: ", "))"))
  }
}
