import Foundation
import GuideDocument
import GuideGraph
import GuideLint

/// `guidepost lint`: what authors should know of their guides before customers do.
enum LintCommand {
  static let command = Subcommand(
    name: "lint", summary: "tell what is wrong with guides before customers find out", operands: "[PATH ...]",
    details: """
      The whole project around each PATH is analysed; PATHs only limit what is reported. Without PATH it is the project
      of the current folder. Settings stand in the <lint> of guidepost.xml (Documentation/Linting.md).
      Exit: 0 nothing at or above --fail-on, 1 findings or a stale baseline, 2 the command line or the settings are wrong,
      3 something cannot be read.
      """,
    options: [
      .value(
        "--format", "FORMAT[=FILE]", "text, json, sarif, github, gitlab or junit; as FORMAT=FILE into a file",
        repeats: true),
      .value("--profile", "PROFILE", "guide (the default), customer, agent, or all with the rules on text"),
      .value("--config", "FILE", "settings from this file instead of the project's guidepost.xml"),
      .flag("--no-config", "no settings at all"),
      .value("--fail-on", "LEVEL", "error (the default), warning, info or never"),
      .value("--max-warnings", "N", "fail on more warnings than this"),
      .value("--select", "RULE|CATEGORY", "only these rules", repeats: true),
      .value("--ignore", "RULE|CATEGORY", "not these rules", repeats: true),
      .value("--severity", "RULE=LEVEL", "error, warning, info, on or off", repeats: true),
      .flag("--fix", "repair what can be repaired safely, and tell of the rest"),
      .flag("--unsafe", "with --fix: repair also by guesses that somebody should look over"),
      .flag("--diff", "with --fix: write nothing, show what would change"),
      .value("--baseline", "FILE", "tell only of what this file does not list"),
      .value("--write-baseline", "FILE", "list everything that is found in this file"),
      .flag("--prune-baseline", "with --baseline: take out what is no longer found"),
      .value("--stdin-filename", "NAME", "with - as the PATH: lint standard input as if it were this file"),
      .value("--today", "DATE", "the day that reviews and comments are held against (else the clock's)"),
      .flag("--list-rules", "list every rule and stop"),
      .flag("--statistics", "count findings, and what could not be decided, by rule, on standard error"),
      .color,
    ],
    examples: [
      ("guidepost lint", "every guide of the project"),
      ("guidepost lint --fail-on warning --format sarif=lint.sarif Guides", "for a build"),
      ("guidepost lint --fix --diff", "what can be repaired, as a patch"),
      ("guidepost lint --write-baseline lint-baseline.json", "live with what there is, and hear of what is new"),
      ("guidepost lint --stdin-filename a/guide.xml - <draft.xml", "for an editor"),
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
    let paths = request.paths.isEmpty && request.standardInput == nil ? [surroundings.lintedByDefault] : request.paths
    var run = try LintRun(request, paths, surroundings)
    if let wish = request.repairs, wish.isRehearsal || request.standardInput != nil {
      return show(run, wish, isStandardInput: request.standardInput != nil, surroundings)
    }
    guard write(run.repairs, run.report, surroundings) else { return ExitCode.trouble }
    guard try LintBaselineWork(request.baseline, surroundings).apply(to: &run) else { return ExitCode.trouble }
    guard LintOutput(request, surroundings).write(run) else { return ExitCode.trouble }
    if request.wantsStatistics { surroundings.complain(statistics(of: run.report, surroundings.now() - started)) }
    return exitCode(of: run, request)
  }

  private static func exitCode(of run: LintRun, _ request: LintRequest) -> Int32 {
    if run.isIncomplete { return ExitCode.trouble }
    if let level = request.threshold.severity, run.report.findings.contains(where: { $0.severity >= level }) {
      return ExitCode.failed
    }
    if let most = request.mostWarnings, run.report.count(.warning) > most { return ExitCode.failed }
    return ExitCode.done
  }
}

// MARK: - Repairs

extension LintCommand {
  /// What would be written: as a patch, or for standard input the whole text.
  private static func show(
    _ run: LintRun, _ wish: LintRequest.Repairs, isStandardInput: Bool, _ surroundings: Surroundings
  ) -> Int32 {
    if isStandardInput, !wish.isRehearsal {
      let text = run.repairs.first?.new ?? run.given ?? []
      surroundings.printBytes(text)
    } else {
      let diffs = run.repairs.map { repair in
        UnifiedDiff(
          of: repair.name, from: String(decoding: repair.old, as: UTF8.self),
          to: String(decoding: repair.new, as: UTF8.self)
        ).text
      }
      surroundings.printBytes(Array(diffs.joined().utf8))
    }
    surroundings.complain(repaired(run, "can be repaired"))
    return isStandardInput && !wish.isRehearsal || run.repairs.isEmpty ? ExitCode.done : ExitCode.failed
  }

  private static func write(_ repairs: [LintRepair], _ report: LintReport, _ surroundings: Surroundings) -> Bool {
    var isWhole = true
    for repair in repairs {
      do throws(LintRepair.Failure) {
        try repair.write()
      } catch {
        surroundings.complain("guidepost lint: \(error.message)")
        isWhole = false
      }
    }
    return isWhole
  }

  static func repaired(_ run: LintRun, _ verb: String) -> String {
    let count = run.report.repaired
    let left = run.report.refused
    return
      "\(count) finding\(count == 1 ? "" : "s") \(verb) in \(run.repairs.count) file\(run.repairs.count == 1 ? "" : "s")"
      + (left == 0 ? "" : "; \(left) not, for the repair would bring others as severe")
  }
}

// MARK: - Lists

extension LintCommand {
  private static var list: String {
    let width = Rule.all.map(\.id.text.count).max() ?? 0
    return Rule.all.map { rule in
      let id = rule.id.text + String(repeating: " ", count: width - rule.id.text.count)
      let level = "\(rule.severity.rawValue)\(rule.isFixed ? "!" : "")"
      let gap = String(repeating: " ", count: 9 - level.count)
      return "\(id)  \(level)\(gap)\(rule.category.rawValue): \(rule.summary)"
    }.joined(separator: "\n")
  }

  private static func statistics(of report: LintReport, _ milliseconds: Int64) -> String {
    let counts = Dictionary(grouping: report.findings, by: \.rule).mapValues(\.count)
    let lines = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { rule, count in
      String(repeating: " ", count: max(0, 7 - String(count).count)) + "\(count)  \(rule)"
    }
    let suppressed = report.silenced.isEmpty ? "" : ", \(report.silenced.count) suppressed"
    let undecided = report.undecided.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let left = undecided.isEmpty ? [] : ["not decided, and not told of: \(undecided.joined(separator: ", "))"]
    return (lines + left + ["\(Rule.all.count) rules, \(milliseconds) ms\(suppressed)"]).joined(separator: "\n")
  }
}

extension Surroundings {
  /// The project that is meant where no path is given.
  fileprivate var lintedByDefault: String {
    if let named = environment["GUIDEPOST_PROJECT"], !named.isEmpty { return named }
    return folder
  }
}
