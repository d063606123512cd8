extension LogCommand {
  static let jsonLines = Verb(
    name: "jsonl", summary: "every event of sessions and desk as JSON Lines, without personal values",
    options: [.since, .until]
  ) { arguments, surroundings in
    try arguments.noOperands()
    let clock = try surroundings.clock(arguments)
    let period = try arguments.period(on: clock)
    try PathLogExport(archive: try surroundings.openArchive(arguments), period: period).lines(surroundings.print)
    return ExitCode.done
  }
}
