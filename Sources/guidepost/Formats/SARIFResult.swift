import GuideDocument
import GuideGraph
import GuideLint

/// One result of a SARIF file: a finding, told of or kept quiet.
struct SARIFResult {
  let finding: Finding
  let cause: Silenced.Cause?
  let fingerprint: String

  /// Those that are told of, then those that are not.
  static func all(of report: LintReport) -> [SARIFResult] {
    let findings = report.findings.map { ($0, Silenced.Cause?.none) } + report.silenced.map { ($0.finding, $0.cause) }
    return zip(findings, FindingKey.keys(of: findings.map(\.0))).map { pair, key in
      SARIFResult(finding: pair.0, cause: pair.1, fingerprint: key.fingerprint)
    }
  }

  /// The higher the worse.
  var rank: Int {
    guard cause == nil else { return 0 }
    switch finding.severity {
    case .error: return 3
    case .warning: return 2
    case .info: return 1
    }
  }

  func value(_ places: SARIFPlaces, rule: Int) -> JSONValue {
    .object([
      "ruleId": .string(finding.rule.text), "ruleIndex": .integer(Int64(rule)),
      "level": .string(finding.severity.sarifLevel), "message": .object(["text": .string(message)]),
      "locations": .array([location(places)]), "partialFingerprints": .object(["guidepost/v1": .string(fingerprint)]),
      "relatedLocations": related(places), "codeFlows": flows(places),
      "fixes": finding.fix.map { .array([places.fix($0)]) }, "suppressions": suppressions,
      "properties": .object([
        "certainty": .string(finding.certainty.rawValue), "guide": finding.guide.map { .string($0) },
        "step": finding.step.map { .string($0) }, "subject": finding.subject.map { .string($0) },
        "witness": finding.witnessValue.map { .string($0) },
      ]),
    ])
  }

  private var message: String {
    finding.message + (finding.consequence.map { "\nCustomer sees: \($0)" } ?? "")
      + (finding.witnessValue.map { "\nFor example: \($0)" } ?? "")
  }

  private func location(_ places: SARIFPlaces) -> JSONValue {
    .object([
      "physicalLocation": places.physical(finding.place),
      "logicalLocations": finding.element.map {
        .array([.object(["fullyQualifiedName": .string($0), "kind": "element"])])
      },
    ])
  }

  private func related(_ places: SARIFPlaces) -> JSONValue? {
    guard !finding.related.isEmpty else { return nil }
    return .array(
      finding.related.enumerated().map { number, related in
        .object([
          "id": .integer(Int64(number + 1)), "physicalLocation": places.physical(related.place),
          "message": .object(["text": .string(related.note)]),
        ])
      })
  }

  private func flows(_ places: SARIFPlaces) -> JSONValue? {
    let steps = finding.witness.map { step in
      JSONValue.object([
        "location": .object([
          "message": .object(["text": .string(step.text)]),
          "physicalLocation": places.steps.place(of: step.text, in: finding.guide).map(places.physical),
        ])
      ])
    }
    guard !steps.isEmpty else { return nil }
    return .array([.object(["threadFlows": .array([.object(["locations": .array(steps)])])])])
  }

  private var suppressions: JSONValue? {
    switch cause {
    case .comment(let reason): .array([.object(["kind": "inSource", "justification": .string(reason)])])
    case .baseline: .array([.object(["kind": "external"])])
    case nil: nil
    }
  }
}
