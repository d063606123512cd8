import GuideDocument
import GuideGraph
import GuideLint

extension LintRequest {
  static func names(_ list: String) -> [String] {
    list.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
  }

  static func standardInput(_ arguments: Arguments) throws(UsageError) -> String? {
    guard let name = arguments["--stdin-filename"] else {
      guard arguments.operands.contains("-") else { return nil }
      throw UsageError("- reads standard input; say what the text is called with --stdin-filename NAME")
    }
    guard arguments.operands == ["-"] else { throw UsageError("--stdin-filename goes with - as the only path") }
    return name
  }

  static func outputs(_ texts: [String]) throws(UsageError) -> [Output] {
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

  static func number(_ text: String?) throws(UsageError) -> Int? {
    guard let text else { return nil }
    guard let number = Int(text), number >= 0 else {
      throw UsageError("--max-warnings needs a number, not \"\(text)\"")
    }
    return number
  }

  static func day(_ text: String?) throws(UsageError) -> CivilDate? {
    guard let text else { return nil }
    guard let day = CivilDate(text) else { throw UsageError("--today needs a day such as 2026-12-31, not \"\(text)\"") }
    return day
  }

  static func config(_ arguments: Arguments) throws(UsageError) -> Config {
    guard let file = arguments["--config"] else { return arguments.has("--no-config") ? .none : .project }
    guard !arguments.has("--no-config") else { throw UsageError("--config and --no-config exclude each other") }
    return .file(file)
  }

  static func repairs(_ arguments: Arguments) throws(UsageError) -> Repairs? {
    guard arguments.has("--fix") else {
      for option in ["--unsafe", "--diff"] where arguments.has(option) {
        throw UsageError("\(option) goes with --fix")
      }
      return nil
    }
    return Repairs(allowsUnsafe: arguments.has("--unsafe"), isRehearsal: arguments.has("--diff"))
  }

  static func levels(_ texts: [String]) throws(UsageError) -> [(rule: String, level: LintSettings.Level)] {
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
