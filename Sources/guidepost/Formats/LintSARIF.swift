import GuideDocument
import GuideGraph
import GuideLint

/// The report as SARIF 2.1.0 (OASIS), which GitHub and most editors read: one result a line.
struct LintSARIF {
  /// GitHub keeps this many results of a run.
  static let most = 5_000

  private let kept: [SARIFResult]
  private let left: [Finding]
  private let rules: [RuleID]
  private let report: LintReport
  private let view: LintView

  init(_ report: LintReport, _ view: LintView) {
    self.report = report
    self.view = view
    let all = SARIFResult.all(of: report)
    // What a comment keeps quiet is the first to go, then what is least severe.
    let worst = all.enumerated().sorted { one, other in
      (one.element.rank, other.offset) > (other.element.rank, one.offset)
    }
    let chosen = Set(worst.prefix(Self.most).map(\.offset))
    kept = all.count > Self.most ? worst.prefix(Self.most).map(\.element) : all
    left = all.enumerated().filter { !chosen.contains($0.offset) }.map(\.element.finding)
    rules = Set(kept.map(\.finding.rule)).sorted()
  }

  var text: String {
    let index = SourceIndex(kept.map(\.finding))
    let numbers = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
    let places = SARIFPlaces(index: index, view: view, steps: report.steps)
    let results = kept.map { $0.value(places, rule: numbers[$0.finding.rule] ?? 0).text }
    return """
      {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":\(tool.text),\
      "columnKind":"unicodeCodePoints","invocations":\(invocations.text),\
      "results":[\(results.isEmpty ? "" : "\n\(results.joined(separator: ",\n"))\n")]}]}
      """
  }

  /// What had to be left out, in words; nil where nothing was.
  var omission: String? {
    guard !left.isEmpty else { return nil }
    return "SARIF: \(left.count) of \(kept.count + left.count) results are left out, the least severe ones; "
      + "GitHub keeps \(Self.most)"
  }

  private var tool: JSONValue {
    .object([
      "driver": .object([
        "name": "guidepost", "version": .string(CommandTable.version),
        "semanticVersion": .string(CommandTable.version), "rules": .array(rules.map(Self.rule)),
      ])
    ])
  }

  private var invocations: JSONValue {
    var notes: [JSONValue] = []
    if let omission { notes = [.object(["level": "warning", "message": .object(["text": .string(omission)])])] }
    return .array([
      .object([
        "executionSuccessful": true, "toolExecutionNotifications": notes.isEmpty ? nil : .array(notes),
      ])
    ])
  }

  private static func rule(_ id: RuleID) -> JSONValue {
    guard let rule = Rule.byID[id] else { return .object(["id": .string(id.text)]) }
    let page = RulePage(rule)
    return .object([
      "id": .string(id.text), "shortDescription": .object(["text": .string(sentence(rule.summary))]),
      "fullDescription": .object(["text": .string(rule.why)]),
      "help": .object(["text": .string(page.text), "markdown": .string(page.markdown)]),
      "defaultConfiguration": .object(["level": .string(rule.severity.sarifLevel)]),
      "properties": .object([
        "tags": .array([.string(rule.category.rawValue)]),
        "precision": .string(rule.certainty == .proved ? "very-high" : rule.certainty == .likely ? "high" : "medium"),
      ]),
    ])
  }

  private static func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() + "." }
}

extension Diagnostic.Severity {
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
