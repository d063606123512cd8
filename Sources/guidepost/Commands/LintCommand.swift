import Foundation
import GuideDocument
import GuideLint

/// `guidepost lint`: what authors should know of their guides before customers do.
enum LintCommand {
  static let command = Subcommand(
    name: "lint", summary: "tell what is wrong with guides before customers find out", operands: "[PATH ...]",
    details: """
      The whole project around each PATH is analysed; PATHs only limit what is reported. Without PATH it is the project
      of the current folder. Exit: 0 nothing at or above --fail-on, 1 findings, 2 the command line is wrong, 3 something
      cannot be read.
      """,
    options: [
      .value("--format", "FORMAT[=FILE]", "text or json; as FORMAT=FILE into a file", repeats: true),
      .value("--fail-on", "LEVEL", "error (the default), warning, info or never"),
      .value("--max-warnings", "N", "fail on more warnings than this"),
      .value("--select", "RULE|CATEGORY", "only these rules", repeats: true),
      .value("--ignore", "RULE|CATEGORY", "not these rules", repeats: true),
      .value("--severity", "RULE=LEVEL", "error, warning, info, on or off", repeats: true),
      .value("--profile", "PROFILE", "guide (the default), customer, agent, or all with the rules on text"),
      .flag("--list-rules", "list every rule and stop"),
      .flag("--statistics", "count findings by rule, on standard error"),
      .color,
    ],
    examples: [
      ("guidepost lint", "every guide of the project"),
      ("guidepost lint --fail-on warning --format json=lint.json Guides", "for a build"),
      ("guidepost explain unknown-step", "what a finding means"),
    ],
    run: { arguments, surroundings in try run(arguments, surroundings) })

  private static func run(_ arguments: Arguments, _ surroundings: Surroundings) throws -> Int32 {
    guard !arguments.has("--list-rules") else {
      surroundings.print(list)
      return ExitCode.done
    }
    let request = try LintRequest(arguments)
    let started = surroundings.now()
    let paths = request.paths.isEmpty ? [surroundings.lintedByDefault] : request.paths
    let run = try LintRun(request, paths, in: surroundings.folder)
    guard write(run, request, surroundings) else { return ExitCode.trouble }
    if request.wantsStatistics { surroundings.complain(statistics(of: run.report, surroundings.now() - started)) }
    return exitCode(of: run, request)
  }

  /// Whether every report could be written.
  private static func write(_ run: LintRun, _ request: LintRequest, _ surroundings: Surroundings) -> Bool {
    for output in request.outputs {
      guard let file = output.file else {
        let palette = Palette(
          choice: request.color, environment: surroundings.environment, outputIsTerminal: surroundings.outputIsTerminal)
        surroundings.print(output.format.render(run.report, isStyled: palette.isColoured, name: run.name))
        continue
      }
      let text = output.format.render(run.report, isStyled: false, name: run.name) + "\n"
      let place = URL(fileURLWithPath: file, relativeTo: URL(fileURLWithPath: surroundings.folder, isDirectory: true))
      do {
        try Data(text.utf8).write(to: place)
      } catch {
        surroundings.complain("guidepost lint: \"\(file)\" cannot be written")
        return false
      }
    }
    return true
  }

  private static func exitCode(of run: LintRun, _ request: LintRequest) -> Int32 {
    if run.isIncomplete { return ExitCode.trouble }
    if let level = request.threshold.severity, run.report.findings.contains(where: { $0.severity >= level }) {
      return ExitCode.failed
    }
    if let most = request.mostWarnings, run.report.count(.warning) > most { return ExitCode.failed }
    return ExitCode.done
  }

  private static var list: String {
    let width = Rule.all.map(\.id.text.count).max() ?? 0
    return Rule.all.map { rule in
      let id = rule.id.text + String(repeating: " ", count: width - rule.id.text.count)
      let level = "\(rule.severity.rawValue)\(rule.isFixed ? "!" : "")"
      return
        "\(id)  \(level)\(String(repeating: " ", count: 9 - level.count))\(rule.category.rawValue): \(rule.summary)"
    }.joined(separator: "\n")
  }

  private static func statistics(of report: LintReport, _ milliseconds: Int64) -> String {
    let counts = Dictionary(grouping: report.findings, by: \.rule).mapValues(\.count)
    let lines = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { rule, count in
      String(repeating: " ", count: max(0, 7 - String(count).count)) + "\(count)  \(rule)"
    }
    return (lines + ["\(Rule.all.count) rules, \(milliseconds) ms"]).joined(separator: "\n")
  }
}

extension Surroundings {
  /// The project that is meant where no path is given.
  fileprivate var lintedByDefault: String {
    if let named = environment["GUIDEPOST_PROJECT"], !named.isEmpty { return named }
    return folder
  }
}
