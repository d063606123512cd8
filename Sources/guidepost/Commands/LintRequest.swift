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

  /// Where the settings come from.
  enum Config: Hashable, Sendable {
    case project, none
    case file(String)
  }

  /// What is to be repaired.
  struct Repairs: Hashable, Sendable {
    var allowsUnsafe: Bool
    /// Only show what would be written.
    var isRehearsal: Bool
  }

  var paths: [String]
  /// What the text on standard input is called; nil where files are linted.
  var standardInput: String?
  var outputs: [Output]
  var threshold: Threshold
  var mostWarnings: Int?
  var color: ColourChoice
  var wantsStatistics: Bool
  var config: Config
  /// Takes the place of the settings'.
  var profile: LintSettings.Profile?
  var repairs: Repairs?
  var baseline: LintBaselineRequest
  /// The day that reviews and comments are held against; nil for the day of the clock.
  var today: CivilDate?
  /// What the command line says of rules; the project's settings are heard before it.
  private let select: [String]
  private let ignore: [String]
  private let levels: [(rule: String, level: LintSettings.Level)]

  init(_ arguments: Arguments) throws(UsageError) {
    standardInput = try Self.standardInput(arguments)
    paths = standardInput == nil ? arguments.operands : []
    outputs = try Self.outputs(arguments.all("--format"))
    threshold = try arguments.choice("--fail-on", Threshold.self, else: .error)
    mostWarnings = try Self.number(arguments["--max-warnings"])
    color = try arguments.choice("--color", ColourChoice.self, else: .auto)
    wantsStatistics = arguments.has("--statistics")
    config = try Self.config(arguments)
    profile =
      arguments.has("--profile") ? try arguments.choice("--profile", LintSettings.Profile.self, else: .guide) : nil
    repairs = try Self.repairs(arguments)
    baseline = try LintBaselineRequest(arguments)
    today = try Self.day(arguments["--today"])
    select = arguments.all("--select").flatMap(Self.names)
    ignore = arguments.all("--ignore").flatMap(Self.names)
    levels = try Self.levels(arguments.all("--severity"))
    _ = try policy(with: LintSettings())
  }

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
