import GuideDocument

/// What stays the same of a finding while the file is edited elsewhere: no line and no number is in it.
package struct FindingKey: Hashable, Sendable {
  package var rule: RuleID
  /// The guide's id; where it stands in no guide, the file's path.
  package var home: String
  /// By names and ids from the root.
  package var element: String
  /// With every number as `#`.
  package var message: String
  /// From 1: which of those that are alike in all of the above, in the order of the file.
  package var ordinal: Int

  package init(rule: RuleID, home: String, element: String, message: String, ordinal: Int) {
    self.rule = rule
    self.home = home
    self.element = element
    self.message = message
    self.ordinal = ordinal
  }

  /// The first of its kind.
  package init(_ finding: Finding) {
    self.init(
      rule: finding.rule, home: finding.guide ?? finding.place.file.path, element: finding.element ?? "",
      message: Self.withoutNumbers(finding.message), ordinal: 1)
  }

  /// One for each finding of a report, in its order.
  package static func keys(of findings: [Finding]) -> [FindingKey] {
    var seen: [FindingKey: Int] = [:]
    return findings.map { finding in
      var key = FindingKey(finding)
      seen[key, default: 0] += 1
      key.ordinal = seen[key] ?? 1
      return key
    }
  }

  private static func withoutNumbers(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isInNumber = false
    for scalar in text.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      if !isDigit { result.append(scalar) } else if !isInNumber { result.append("#") }
      isInNumber = isDigit
    }
    return String(result)
  }
}
