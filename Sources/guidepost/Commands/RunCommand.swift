import Desk
import GuideGraph

/// `guidepost run`: a customer walks a guide.
enum RunCommand {
  static let command = Subcommand(
    name: "run", summary: "walk a guide as a customer does", operands: "[GUIDE]",
    details: "GUIDE is a guide's id, or the path of its file. What is told to a person later is kept as you go.",
    options: [
      .project, .store, .log, .set, .locale, .zone,
      .value("--resume", "CODE", "go on with a conversation that was left"),
      .value("--answers", "WALK", "play a scripted walk and check where it leads"),
      .value("--protocol", "jsonl", "speak JSON, one object a line, for a web server or a test"),
      .value("--desk", "host", "the host answers for queues and calendars (with --protocol)"),
      .value("--actions", "FOLDER", "commands that carry out the guide's actions (else GUIDEPOST_ACTIONS)"),
      .now,
    ],
    examples: [
      ("guidepost run broadband-fault", "find out why the broadband is down"),
      ("guidepost run --resume 7K4M-92QX-T3HB", "go on where you left off"),
      ("guidepost run broadband-fault --answers red-light.xml", "play a scripted walk, exit 1 where it goes another way"),
      ("guidepost run --protocol jsonl --store none", "drive sessions from another program"),
    ],
    run: run)

  private static func run(_ arguments: Arguments, _ surroundings: Surroundings) throws -> Int32 {
    let surroundings = try surroundings.with(clock: arguments["--now"])
    if let name = arguments["--protocol"] {
      guard name == "jsonl" else { throw UsageError("--protocol takes jsonl, not \"\(name)\"") }
      return try serve(arguments, surroundings)
    }
    throw UsageError("not ready")
  }

  private static func serve(_ arguments: Arguments, _ surroundings: Surroundings) throws -> Int32 {
    let workspace = Workspace.open(arguments["--project"] ?? arguments.operands.first, in: surroundings)
    let driver = try SessionDriver.open(arguments, workspace, surroundings)
    ProtocolServer(driver, workspace, surroundings).serve()
    return ExitCode.done
  }
}
