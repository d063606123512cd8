import GuideDocument

/// `guidepost test`: plays the scripted walks of a project.
enum TestCommand {
  static let command = Subcommand(
    name: "test", summary: "play the scripted walks of a project", operands: "[PATH ...]",
    details: """
      PATH is a walk, a guide or a folder; without one every walk of the project is played. Each walk has one line;
      then comes, for each guide all of whose walks were played, the coverage with the lines that no walk takes.
      Nothing is kept, and no clock, queue or program outside is asked. Exit: 0 all went as
      expected, 1 one went another way or too little is covered, 2 the command line is wrong, 3 something cannot be
      read.
      """,
    options: [
      .project,
      .value("--min-coverage", "PERCENT", "fail where a guide's walks take fewer of its ways on, 0 to 100"),
      .value("--format", "FORMAT", "text or json"),
      .flag("--verbose", "show what was said in every walk"),
    ],
    examples: [
      ("guidepost test", "play every walk of the project here"),
      ("guidepost test Guides/broadband-fault", "play the walks below a folder"),
      ("guidepost test --min-coverage 90", "fail where a guide has too few walks"),
      ("guidepost test --format json > walks.json", "the same for a program to read"),
    ],
    run: run)

  enum Format: String, CaseIterable { case text, json }

  private static func run(_ arguments: Arguments, _ surroundings: Surroundings) throws -> Int32 {
    let format = try arguments.choice("--format", Format.self, else: .text)
    let least = try percent(arguments["--min-coverage"])
    let first = arguments.operands.first.map(surroundings.absolute)
    let workspace = Workspace.open(arguments["--project"] ?? first, in: surroundings)
    let selection = try WalkSelection(workspace, paths: arguments.operands, in: surroundings)
    for problem in selection.unreadable { surroundings.complain(problem.line) }
    let runs = selection.play()
    let report = WalkReport(runs: runs, coverage: selection.coverage(of: runs), leastCoverage: least)
    if format == .text, arguments.has("--verbose") { runs.forEach { tell($0, surroundings) } }
    surroundings.print(format == .json ? report.json.text : report.lines.joined(separator: "\n"))
    return selection.unreadable.isEmpty ? report.exitCode : ExitCode.trouble
  }

  private static func tell(_ run: WalkRun, _ surroundings: Surroundings) {
    guard let result = run.result else { return }
    surroundings.print("--- \(run.path)")
    for line in result.transcript.transcript { surroundings.print(line) }
  }

  private static func percent(_ text: String?) throws(UsageError) -> Int? {
    guard let text else { return nil }
    guard let number = Int(text), (0...100).contains(number) else {
      throw UsageError("--min-coverage takes a number from 0 to 100, not \"\(text)\"")
    }
    return number
  }
}
