import Desk
import GuideDocument
import GuideGraph
import GuideSession
import Journal

/// `guidepost run`: a customer walks a guide.
enum RunCommand {
  static let command = Subcommand(
    name: "run", summary: "walk a guide as a customer does", operands: "[GUIDE]",
    details: """
      GUIDE is a guide's id, or the path of its file; with one guide in the project it can be left out. Answers are
      kept as you go. Exit: 0 an end was reached or the customer is in a queue, 2 the command line is wrong, 3 trouble,
      4 input ended before an end, 130 interrupted.
      """,
    options: [
      .project, .store, .storeGroup, .log, .set, .locale, .zone, .color,
      .flag("--accessible", "plain lines only, for screen readers (also ACCESSIBLE=1)"),
      .flag("--quick-keys", "a key answers at once, without Enter"),
      .flag("--no-input", "never ask: a missing answer ends with exit 4"),
      .value("--resume", "CODE", "go on with a conversation that was left"),
      .value("--answers", "WALK", "play a scripted walk and check where it leads"),
      .value("--record", "FILE", "write the conversation down as a scripted walk when it has ended"),
      .value("--protocol", "jsonl", "speak JSON, one object a line, for a web server or a test"),
      .value("--desk", "host", "the host answers for queues and calendars (with --protocol)"),
      .value("--actions", "FOLDER", "commands that carry out the guide's actions (else GUIDEPOST_ACTIONS)"),
      .now,
    ],
    examples: [
      ("guidepost run broadband-fault", "find out why the broadband is down"),
      ("guidepost run --resume 7K4M-92QX-T3HB", "go on where you left off"),
      (
        "guidepost run broadband-fault --answers red-light.xml",
        "play a scripted walk, exit 1 where it goes another way"
      ),
      ("guidepost run --protocol jsonl --store none", "drive sessions from another program"),
    ],
    run: run)

  private static func run(_ arguments: Arguments, _ surroundings: Surroundings) throws -> Int32 {
    if arguments.has("--answers") { return try WalkCommandLine.play(arguments, in: surroundings) }
    let surroundings = try surroundings.with(clock: arguments["--now"])
    if let name = arguments["--protocol"] {
      guard name == "jsonl" else { throw UsageError("--protocol takes jsonl, not \"\(name)\"") }
      return try serve(arguments, surroundings)
    }
    let named = arguments.operands.isEmpty ? nil : try arguments.operand("GUIDE")
    let workspace = Workspace.open(arguments["--project"] ?? named?.existingPath(in: surroundings), in: surroundings)
    let driver = try SessionDriver.open(arguments, workspace, surroundings)
    if let code = arguments["--resume"] { return try resume(code, driver, workspace, arguments, surroundings) }
    let guide = try workspace.guide(named)
    return try begin(guide, driver, workspace, arguments, surroundings)
  }

  private static func begin(
    _ guide: Guide, _ driver: SessionDriver, _ workspace: Workspace, _ arguments: Arguments,
    _ surroundings: Surroundings
  ) throws -> Int32 {
    let errors = workspace.errors(of: guide.id)
    guard errors.isEmpty else {
      for error in errors.prefix(5) { surroundings.complain(error.line) }
      surroundings.complain(
        "guidepost run: \"\(guide.id)\" has \(errors.count) error\(errors.count == 1 ? "" : "s") and is not run")
      return ExitCode.trouble
    }
    let beginning = Session.Beginning(
      session: SessionBook.randomName(), locale: arguments["--locale"],
      zone: arguments["--zone"] ?? workspace.project.settings.zone ?? surroundings.zone,
      variables: try arguments.pairs("--set"))
    var kept = try driver.book.begin(guide.id, in: workspace, beginning, at: surroundings.now())
    try driver.settle(&kept)
    let conversation = try Conversation.open(kept, driver, workspace, arguments, surroundings)
    conversation.greet(guide)
    return try WalkCommandLine.recording(conversation, arguments, surroundings) { try conversation.hold() }
  }

  private static func resume(
    _ text: String, _ driver: SessionDriver, _ workspace: Workspace, _ arguments: Arguments,
    _ surroundings: Surroundings
  ) throws -> Int32 {
    guard let code = ResumeCode(text) else {
      throw UsageError("\"\(text)\" is not a resume code; it looks like 7K4M-92QX-T3HB")
    }
    // Who is with a colleague goes on there, as long as that one is not done.
    if let kept = try driver.lookOn(with: code) {
      return try Conversation.open(kept, driver, workspace, arguments, surroundings).hold()
    }
    var kept = try driver.book.resume(code, channel: .customer, at: surroundings.now())
    try driver.settle(&kept)
    let conversation = try Conversation.open(kept, driver, workspace, arguments, surroundings)
    try conversation.restoreDraft()
    conversation.welcomeBack()
    return try conversation.hold()
  }

  private static func serve(_ arguments: Arguments, _ surroundings: Surroundings) throws -> Int32 {
    let workspace = Workspace.open(arguments["--project"] ?? arguments.operands.first, in: surroundings)
    let driver = try SessionDriver.open(arguments, workspace, surroundings)
    ProtocolServer(driver, workspace, surroundings).serve()
    return ExitCode.done
  }
}
