package import GuideDocument

/// Which rules are heard, and how loudly: the project's settings first, then the command line.
package struct LintPolicy: Hashable, Sendable {
  /// Only these, where any are named.
  package var selected: Set<RuleID> = []
  package var ignored: Set<RuleID> = []
  package var severities: [RuleID: Diagnostic.Severity] = [:]

  package init() {}

  /// What cannot be done.
  package struct Refusal: Error, Hashable, Sendable {
    package var message: String
  }

  /// The rules of a name: one rule, or all of a category.
  package static func rules(named name: String) throws(Refusal) -> [Rule] {
    if let rule = Rule.byID[RuleID(name)] { return [rule] }
    if let category = Rule.Category(rawValue: name) { return Rule.all.filter { $0.category == category } }
    let known = Rule.all.map(\.id.text) + Rule.Category.allCases.map(\.rawValue)
    let near = Spelling(known).suggestion(for: name)
    throw Refusal(message: "there is no rule \"\(name)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""))
  }

  package mutating func select(_ name: String) throws(Refusal) {
    selected.formUnion(try Self.rules(named: name).map(\.id))
  }

  /// A category keeps the rules that cannot be ignored; naming such a rule is refused.
  package mutating func ignore(_ name: String) throws(Refusal) {
    let rules = try Self.rules(named: name)
    if rules.count == 1, rules[0].isFixed, rules[0].id.text == name {
      throw Refusal(message: "\"\(name)\" cannot be ignored: \(rules[0].summary)")
    }
    ignored.formUnion(rules.filter { !$0.isFixed }.map(\.id))
  }

  /// `level` nil turns the rule off.
  package mutating func set(_ name: String, to level: Diagnostic.Severity?) throws(Refusal) {
    guard let level else { return try ignore(name) }
    for rule in try Self.rules(named: name) {
      guard !rule.isFixed || level >= rule.severity else {
        throw Refusal(message: "\"\(rule.id)\" cannot be lowered: \(rule.summary)")
      }
      severities[rule.id] = level
    }
  }

  package var rules: [Rule] { Rule.all.filter { isHeard($0.id) } }

  package func isHeard(_ rule: RuleID) -> Bool {
    (selected.isEmpty || selected.contains(rule)) && !ignored.contains(rule)
  }

  /// The findings that are heard, as loud as wished.
  package func apply(to findings: [Finding]) -> [Finding] {
    findings.filter { isHeard($0.rule) }.map { finding in
      var finding = finding
      finding.severity = severities[finding.rule] ?? finding.severity
      return finding
    }
  }
}
