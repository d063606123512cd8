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
      let rest = Array(words.dropFirst())
      return name == "help" ? help(on: command, rest, in: surroundings) : run(command, name, rest, in: surroundings)
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
    guard let subcommand = command.subcommand(name) else {
      surroundings.complain(unknown(name, of: command))
      return ExitCode.usage
    }
    return run(subcommand, words, in: surroundings)
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
    return help(on: command, Array(words.dropFirst()), in: surroundings)
  }

  private static func help(on command: Subcommand, _ words: [String], in surroundings: Surroundings) -> Int32 {
    var told = command
    if let name = words.first, !command.subcommands.isEmpty {
      guard let subcommand = command.subcommand(name) else {
        surroundings.complain(unknown(name, of: command))
        return ExitCode.usage
      }
      told = subcommand
    }
    surroundings.print(told.help)
    return ExitCode.done
  }

  private static func unknown(_ name: String, of command: Subcommand) -> String {
    let known = command.subcommands.map { String($0.name.dropFirst(command.name.count + 1)) }
    let near = Spelling(known).suggestion(for: name)
    return "guidepost \(command.name): there is no command \"\(name)\"" + (near.map { "; did you mean \($0)?" } ?? "")
      + "\nguidepost \(command.name) --help lists them"
  }

  private static func unknown(_ name: String) -> String {
    let near = Spelling(all.filter { !$0.isHidden }.map(\.name)).suggestion(for: name)
    return "guidepost: there is no command \"\(name)\"" + (near.map { "; did you mean \($0)?" } ?? "")
      + "\nguidepost help lists them"
  }

  static var overview: String {
    "usage: guidepost COMMAND [...]\n\nGuides written as XML become conversations that end well.\n\ncommands:\n"
      + Subcommand.columns(all.filter { !$0.isHidden }.map { ($0.name, $0.summary) })
      + "\nExit: 0 done, 1 findings, a walk that went another way or a refusal, 2 the command line is wrong, 3 trouble,\n"
      + "4 input ended before an end, 128 + n ended by signal n. guidepost help COMMAND tells more, with examples."
  }
}
