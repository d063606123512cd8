import Journal

extension LogCommand {
  private static let dryRun = Option.flag("--dry-run", "say what would be removed, and remove nothing")

  static let identify = Verb(
    name: "identify", operands: "SESSION",
    summary: "say whose values a session holds, so that erase --subject finds them",
    options: [.value("--subject", "REF", "your own reference for a person, such as a customer number")]
  ) { arguments, surroundings in
    guard let subject = arguments["--subject"], !subject.isEmpty else { throw UsageError("--subject REF is missing") }
    let archive = try surroundings.openArchive(arguments)
    let stream = try archive.stream(named: try arguments.operand("SESSION"), at: surroundings.now())
    let count = try archive.store.write { store in
      try store.identify(stream, as: subject)
      return try store.vaultEntries(in: stream).count { $0.subject == subject }
    }
    surroundings.print(
      "\(values(count)) of session \(stream.session ?? "") \(count == 1 ? "belongs" : "belong") to that person")
    return ExitCode.done
  }

  static let erase = Verb(
    name: "erase", operands: "[SESSION]", summary: "remove a session's or a person's values for good",
    options: [.value("--subject", "REF", "everything kept about one person"), dryRun]
  ) { arguments, surroundings in
    let archive = try surroundings.openArchive(arguments)
    let what = try erasure(arguments, archive, at: surroundings.now())
    return try remove(what, from: archive, arguments, surroundings)
  }

  static let expire = Verb(
    name: "expire", summary: "remove every value that was kept as long as its guide says", options: [dryRun]
  ) { arguments, surroundings in
    try arguments.noOperands()
    let archive = try surroundings.openArchive(arguments)
    return try remove(.expired(before: surroundings.now()), from: archive, arguments, surroundings)
  }

  private static func erasure(_ arguments: Arguments, _ archive: SessionArchive, at now: Int64) throws -> Erasure {
    if let subject = arguments["--subject"] {
      guard arguments.operands.isEmpty else { throw UsageError("name a session or a --subject, not both") }
      return .subject(subject)
    }
    guard !arguments.operands.isEmpty else { throw UsageError("SESSION or --subject REF is missing") }
    return .stream(try archive.stream(named: try arguments.operand("SESSION"), at: now))
  }

  private static func remove(
    _ what: Erasure, from archive: SessionArchive, _ arguments: Arguments, _ surroundings: Surroundings
  ) throws -> Int32 {
    let isDry = arguments.has("--dry-run")
    let report = try archive.store.erase(what, at: surroundings.now(), actor: "operator", dryRun: isDry)
    for line in ErasureWords(what: what, report: report, isDry: isDry).lines {
      surroundings.print(Sanitiser.sanitised(line))
    }
    return report.unreached.isEmpty ? ExitCode.done : ExitCode.failed
  }

  static func values(_ count: Int) -> String { "\(count) value\(count == 1 ? "" : "s")" }
}

/// What an erasure did, in words.
struct ErasureWords {
  let what: Erasure
  let report: ErasureReport
  let isDry: Bool

  var lines: [String] {
    let isNothing = report.values + report.resumeCodes == 0
    var lines = [isNothing ? nothing : removed]
    for copy in report.unreached { lines.append("not reached: \(copy)") }
    guard !isNothing else { return lines }
    if !isExpiry { lines.append("The path log stays, without the values: they read \"erased\".") }
    lines.append("Not reached: copies outside the store, such as backups and transcripts that people saved themselves.")
    return lines
  }

  private var removed: String {
    var parts = [LogCommand.values(report.values)]
    if report.resumeCodes > 0 { parts.append("\(report.resumeCodes) resume code\(report.resumeCodes == 1 ? "" : "s")") }
    let place = report.streams.count == 1 ? "session" : "sessions"
    return (isDry ? "would remove " : "removed ") + parts.joined(separator: " and ")
      + " of \(report.streams.count) \(place): " + report.streams.map { $0.session ?? $0.text }.joined(separator: ", ")
  }

  private var nothing: String {
    switch what {
    case .subject: "nothing is kept about that person"
    case .stream(let stream): "nothing is left to erase in session \(stream.session ?? stream.text)"
    case .expired: "nothing is due"
    }
  }

  private var isExpiry: Bool {
    if case .expired = what { return true }
    return false
  }
}
