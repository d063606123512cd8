import GuideDocument

/// Every command, in the order of the overview.
enum CommandTable {
  static let all: [Subcommand] = [
    RunCommand.command,
    AgentCommand.command,
    DeskSubcommands.command,
    LintCommand.command,
    ExplainCommand.command,
    TestCommand.command,
    EvalCommand.command,
    GraphCommand.command,
    LogCommand.command,
    ReplayCommand.command,
    ReportCommand.command,
  ]

  static let version = "0.1.0"

  /// Runs a whole command line, the program's name left out, and gives the exit code.
  static func run(_ words: [String], in surroundings: Surroundings) -> Int32 {
    guard let name = words.first else {
      surroundings.complain(overview)
      return ExitCode.usage
    }
    let rest = Array(words.dropFirst())
    switch name {
    case "help", "--help", "-h": return help(rest, in: surroundings)
    case "--version", "version":
      surroundings.print("guidepost \(version)")
      return ExitCode.done
    default: break
    }
    guard let command = all.first(where: { $0.name == name }) else {
      surroundings.complain(unknown(name))
      return ExitCode.usage
    }
    return run(command, rest, in: surroundings)
  }

  private static func run(_ command: Subcommand, _ words: [String], in surroundings: Surroundings) -> Int32 {
    if !command.subcommands.isEmpty, let name = words.first, !name.hasPrefix("-") {
      return run(command, name, Array(words.dropFirst()), in: surroundings)
    }
    if words.contains("--help") || words.contains("-h") {
      surroundings.print(command.help)
      return ExitCode.done
    }
    do {
      guard command.subcommands.isEmpty else { throw UsageError("which command?") }
      if let runRaw = command.runRaw { return try runRaw(words, surroundings) }
      return try command.run(Arguments(words, options: command.options), surroundings)
    } catch let error as UsageError {
      surroundings.complain(
        "guidepost \(command.name): \(error.message)\nguidepost \(command.name) --help tells how it is used")
      return ExitCode.usage
    } catch {
      surroundings.complain("guidepost \(command.name): \(error)")
      return ExitCode.trouble
    }
  }

  private static func run(
    _ command: Subcommand, _ name: String, _ words: [String], in surroundings: Surroundings
  ) -> Int32 {
    let full = "\(command.name) \(name)"
    if let subcommand = command.subcommands.first(where: { $0.name == full }) {
      return run(subcommand, words, in: surroundings)
    }
    let near = Spelling(command.subcommands.map { String($0.name.dropFirst(command.name.count + 1)) }).suggestion(
      for: name)
    surroundings.complain(
      "guidepost \(command.name): there is no command \"\(name)\"" + (near.map { "; did you mean \($0)?" } ?? "")
        + "\nguidepost \(command.name) --help lists them")
    return ExitCode.usage
  }

  private static func help(_ words: [String], in surroundings: Surroundings) -> Int32 {
    guard let name = words.first else {
      surroundings.print(overview)
      return ExitCode.done
    }
    guard let command = all.first(where: { $0.name == name }) else {
      surroundings.complain(unknown(name))
      return ExitCode.usage
    }
    surroundings.print(command.help)
    return ExitCode.done
  }

  private static func unknown(_ name: String) -> String {
    let near = Spelling(all.filter { !$0.isHidden }.map(\.name)).suggestion(for: name)
    return "guidepost: there is no command \"\(name)\"" + (near.map { "; did you mean \($0)?" } ?? "")
      + "\nguidepost help lists them"
  }

  static var overview: String {
    "usage: guidepost COMMAND [...]\n\nGuides written as XML become conversations that end well.\n\ncommands:\n"
      + Subcommand.columns(all.filter { !$0.isHidden }.map { ($0.name, $0.summary) })
      + "\nguidepost help COMMAND tells more, with examples."
  }
}
