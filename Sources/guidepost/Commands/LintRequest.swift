import GuideDocument
import GuideGraph
import GuideLint

/// What a command line asks of the linter.
struct LintRequest: Sendable {
  /// What makes the run fail.
  enum Threshold: String, Hashable, Sendable, CaseIterable {
    case error, warning, info, never

    var severity: Diagnostic.Severity? { Diagnostic.Severity(rawValue: rawValue) }
  }

  /// A format, and the file it goes to; nil for standard output.
  struct Output: Hashable, Sendable {
    var format: LintFormat
    var file: String?
  }

  var paths: [String]
  var outputs: [Output]
  var threshold: Threshold
  var mostWarnings: Int?
  var color: ColourChoice
  var wantsStatistics: Bool
  /// Takes the place of the settings'.
  var profile: LintSettings.Profile?
  /// What the command line says of rules; the project's settings are heard before it.
  private let select: [String]
  private let ignore: [String]
  private let levels: [(rule: String, level: LintSettings.Level)]

  init(_ arguments: Arguments) throws(UsageError) {
    paths = arguments.operands
    outputs = try Self.outputs(arguments.all("--format"))
    threshold = try arguments.choice("--fail-on", Threshold.self, else: .error)
    mostWarnings = try Self.number(arguments["--max-warnings"])
    color = try arguments.choice("--color", ColourChoice.self, else: .auto)
    wantsStatistics = arguments.has("--statistics")
    if arguments.has("--profile") {
      profile = try arguments.choice("--profile", LintSettings.Profile.self, else: .guide)
    }
    select = arguments.all("--select").flatMap(Self.names)
    ignore = arguments.all("--ignore").flatMap(Self.names)
    levels = try Self.levels(arguments.all("--severity"))
    _ = try policy(with: LintSettings())
  }

  private static func names(_ list: String) -> [String] {
    list.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
  }

  private static func outputs(_ texts: [String]) throws(UsageError) -> [Output] {
    var outputs: [Output] = []
    for text in texts {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let format = LintFormat(rawValue: parts[0]) else {
        let known = LintFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw UsageError("--format is one of \(known), not \"\(parts[0])\"")
      }
      guard parts.count == 1 || !parts[1].isEmpty else { throw UsageError("--format \(parts[0])= needs a file") }
      outputs.append(Output(format: format, file: parts.count == 2 ? parts[1] : nil))
    }
    guard outputs.count(where: { $0.file == nil }) <= 1 else {
      throw UsageError("only one format can go to standard output; write the others as FORMAT=FILE")
    }
    // Files alone leave the terminal to the report for people.
    return outputs.contains { $0.file == nil } ? outputs : outputs + [Output(format: .text, file: nil)]
  }

  private static func number(_ text: String?) throws(UsageError) -> Int? {
    guard let text else { return nil }
    guard let number = Int(text), number >= 0 else {
      throw UsageError("--max-warnings needs a number, not \"\(text)\"")
    }
    return number
  }

  private static func levels(_ texts: [String]) throws(UsageError) -> [(rule: String, level: LintSettings.Level)] {
    var levels: [(String, LintSettings.Level)] = []
    for text in texts {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let level = LintSettings.Level(rawValue: parts[1]) else {
        throw UsageError("--severity needs RULE=error, warning, info, on or off, not \"\(text)\"")
      }
      levels.append((parts[0], level))
    }
    return levels
  }
}

extension LintRequest {
  /// What is heard of one project.
  func policy(with settings: LintSettings) throws(UsageError) -> LintPolicy {
    do throws(LintPolicy.Refusal) {
      var policy = try LintPolicy(settings)
      for name in select { try policy.select(name) }
      for name in ignore { try policy.ignore(name) }
      for (rule, level) in levels { try policy.set(rule, to: level) }
      return policy
    } catch {
      throw UsageError(error.message)
    }
  }
}
