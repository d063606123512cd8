import Desk
import GuideDocument
import GuideGraph
import GuideSession
import Journal

/// `guidepost agent`: an agent walks a guide with a customer on the line.
enum AgentCommand {
  static let command = Subcommand(
    name: "agent", summary: "walk a guide as an agent with a customer on the line", operands: "[GUIDE]",
    details: """
      Shows what to SAY, what to DO and NOTEs that are never read aloud, keeps every line as it is typed, and ends with
      a wrap-up. Exit: 0 the call is wrapped up, 1 the desk refuses, 2 the command line is wrong, 3 trouble, 4 input
      ended before the wrap-up (the call is kept).
      """,
    options: [
      .project, .store, .storeGroup, .log, .set, .locale, .zone, .color,
      .flag("--accessible", "plain lines only, for screen readers (also ACCESSIBLE=1)"),
      .flag("--no-input", "never ask: a missing answer ends with exit 4"),
      .value("--resume", "TICKET|CODE", "go on with a customer you serve, or with a call that was left"),
      .value("--queue", "QUEUE", "serve who waits in this queue"),
      .value("--counter", "COUNTER", "serve at this counter: every queue and calendar that it takes"),
      .value("--list", "LIST", "ring the people of this list (see desk import-list)"),
      .agentName,
      .value("--on-wrapup", "COMMAND", "gets the wrap-up record as JSON on its standard input"),
      .value("--actions", "FOLDER", "commands that carry out the guide's actions (else GUIDEPOST_ACTIONS)"),
      .now,
    ],
    examples: [
      ("guidepost agent energy-sales --set number=\"01632 960123\"", "walk a script at once"),
      ("guidepost agent --queue broadband-care --agent 17", "serve the queue, one customer after the other"),
      ("guidepost agent --list spring --agent 17", "ring the people of a list"),
      ("guidepost agent --resume B-001", "go on with the customer you took from the queue"),
      ("guidepost agent energy-sales --on-wrapup 'crm-import --stdin'", "pass every wrap-up on"),
    ],
    run: run)

  private static func run(_ arguments: Arguments, _ surroundings: Surroundings) throws -> Int32 {
    let surroundings = try surroundings.with(clock: arguments["--now"])
    let named = arguments.operands.isEmpty ? nil : try arguments.operand("GUIDE")
    let workspace = Workspace.open(arguments["--project"] ?? named?.existingPath(in: surroundings), in: surroundings)
    let driver = try SessionDriver.open(
      arguments, workspace, surroundings, actor: .agent, agentName: surroundings.agent(arguments).text)
    do {
      if ["--queue", "--counter", "--list"].contains(where: arguments.has) {
        guard named == nil, !arguments.has("--resume") else {
          throw UsageError("--queue, --counter and --list go without a guide and --resume")
        }
        return try Workplace.open(driver, workspace, arguments, surroundings).hold()
      }
      if let handle = arguments["--resume"] { return try resume(handle, driver, workspace, arguments, surroundings) }
      return try begin(try workspace.guide(named), driver, workspace, arguments, surroundings)
    } catch let refusal as Refusal {
      surroundings.complain(refusal.description)
      return ExitCode.failed
    }
  }

  private static func begin(
    _ guide: Guide, _ driver: SessionDriver, _ workspace: Workspace, _ arguments: Arguments,
    _ surroundings: Surroundings
  ) throws -> Int32 {
    let errors = workspace.errors(of: guide.id)
    guard errors.isEmpty else {
      for error in errors.prefix(5) { surroundings.complain(error.line) }
      surroundings.complain(
        "guidepost agent: \"\(guide.id)\" has \(errors.count) error\(errors.count == 1 ? "" : "s") and is not run")
      return ExitCode.trouble
    }
    let beginning = Session.Beginning(
      session: SessionBook.randomName(), channel: .agent, locale: arguments["--locale"],
      zone: arguments["--zone"] ?? workspace.project.settings.zone ?? surroundings.zone,
      variables: try arguments.pairs("--set"))
    var kept = try driver.book.begin(guide.id, in: workspace, beginning, at: surroundings.now())
    try driver.settle(&kept)
    let call = try AgentCall.open(kept, driver, workspace, arguments, surroundings)
    call.greet()
    return try call.hold()
  }

  private static func resume(
    _ handle: String, _ driver: SessionDriver, _ workspace: Workspace, _ arguments: Arguments,
    _ surroundings: Surroundings
  ) throws -> Int32 {
    let (resumed, ticket) = try driver.takeUp(handle, as: surroundings.agent(arguments))
    var kept = resumed
    let call: AgentCall
    if kept.session.isWrappedUpForGood {
      call = try AgentCall.open(kept, driver, workspace, arguments, surroundings, ticket: ticket?.description)
      surroundings.print("This call is wrapped up.")
      try call.passOnRecord()
      try driver.book.release(kept)
      return ExitCode.done
    }
    try driver.settle(&kept)
    call = try AgentCall.open(kept, driver, workspace, arguments, surroundings, ticket: ticket?.description)
    try call.restoreDraft()
    call.welcomeBack()
    return try call.hold()
  }
}

extension Option {
  static let agentName = value(
    "--agent", "NAME",
    "who you are (else GUIDEPOST_AGENT, else agent): a role or number, not a person's name")
}

extension Surroundings {
  func agent(_ arguments: Arguments) -> AgentID {
    let named = arguments["--agent"] ?? environment["GUIDEPOST_AGENT"] ?? ""
    return AgentID(named.isEmpty ? "agent" : named)
  }
}

extension Session {
  /// Wrapped up and at its end: nothing is left to do but to pass the record on.
  fileprivate var isWrappedUpForGood: Bool { state.wrapUp != nil && isFinished }
}
