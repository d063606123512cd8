import GuideDocument

/// `guidepost log`: what the journal keeps, and taking it away.
enum LogCommand {
  /// One thing that `guidepost log` does.
  struct Verb: Sendable {
    var name: String
    var operands = ""
    var summary: String
    /// What it takes besides `--store`, `--zone` and `--now`.
    var options: [Option] = []
    var run: @Sendable (Arguments, Surroundings) throws -> Int32
  }

  static let verbs = [list, show, follow, jsonLines, identify, erase, expire]
  private static let shared = [Option.store, .timesIn, .now]

  static let command = Subcommand(
    name: "log", summary: "list, show, export, erase and expire what is kept", operands: "VERB",
    details: "verbs:\n"
      + Subcommand.columns(verbs.map { ("\($0.name) \($0.operands)".trimmingEnd, $0.summary) })
      + "\nSESSION is a session's id, the first 6 or more letters of it, or a resume code.\n"
      + "WHEN is a day (2026-12-01) or a moment (2026-12-01T09:00:00Z).\n"
      + "Exit: 0 done, 1 something to be erased could not be reached, 2 the command line is wrong, 3 trouble.",
    options: shared + verbs.flatMap(\.options).unique,
    examples: [
      ("guidepost log list --since 2026-12-01", "every session since that day"),
      ("guidepost log show 7k4m92", "what happened in one session, a line each"),
      ("guidepost log jsonl --until 2026-12-31 > december.jsonl", "the path log for other tools"),
      ("guidepost log erase 7K4M-92QX-T3HB --dry-run", "what erasing a person's session would remove"),
      ("guidepost log expire", "remove every value that was kept long enough; put it in a daily job"),
    ],
    run: run)

  private static func run(_ arguments: Arguments, _ surroundings: Surroundings) throws -> Int32 {
    guard let name = arguments.operands.first else { return try list.run(arguments, surroundings) }
    guard let verb = verbs.first(where: { $0.name == name }) else {
      let known = verbs.map(\.name)
      let near = Spelling(known).suggestion(for: name).map { "; did you mean \($0)?" }
      throw UsageError("there is no command \"log \(name)\"" + (near ?? "; there are \(known.joined(separator: ", "))"))
    }
    let known = Set((shared + verb.options).map(\.name))
    if let other = command.options.first(where: { arguments.has($0.name) && !known.contains($0.name) }) {
      throw UsageError("log \(name) has no option \(other.name)")
    }
    return try verb.run(arguments.withoutVerb, try surroundings.with(clock: arguments["--now"]))
  }
}

extension Arguments {
  fileprivate var withoutVerb: Arguments {
    var rest = self
    rest.dropFirstOperand()
    return rest
  }
}

extension [Option] {
  /// Each option once, in order.
  fileprivate var unique: [Option] {
    reduce(into: []) { options, option in
      if !options.contains(where: { $0.name == option.name }) { options.append(option) }
    }
  }
}

extension String {
  fileprivate var trimmingEnd: String { hasSuffix(" ") ? String(dropLast()) : self }
}
