package import GuideDocument

/// Which rules are heard, and how loudly: the project's settings first, then the command line.
package struct LintPolicy: Hashable, Sendable {
  /// Only these, where any are named.
  package private(set) var selected: Set<RuleID> = []
  package private(set) var ignored: Set<RuleID> = []
  package private(set) var severities: [RuleID: Diagnostic.Severity] = [:]
  /// Rules on text that somebody asked for.
  private var wished: Set<RuleID> = []
  /// Whether rules on text are heard unasked.
  package var hearsText = false

  package init() {}

  /// What a project wishes. Rules are heard after categories, whatever the order they are written in.
  package init(_ settings: LintSettings) throws(Refusal) {
    hearsText = settings.profile == .all
    let isRule = { (name: String) in Rule.byID[RuleID(name)] != nil }
    for (name, level) in settings.levels.sorted(by: { $0.key < $1.key }) where !isRule(name) {
      try set(name, to: level)
    }
    for (name, level) in settings.levels.sorted(by: { $0.key < $1.key }) where isRule(name) {
      try set(name, to: level)
    }
  }

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
    let rules = try Self.rules(named: name).map(\.id)
    selected.formUnion(rules)
    wished.formUnion(rules)
  }

  /// A category keeps the rules that cannot be ignored; naming such a rule is refused.
  package mutating func ignore(_ name: String) throws(Refusal) {
    let rules = try Self.rules(named: name)
    if rules.count == 1, rules[0].isFixed, rules[0].id.text == name {
      throw Refusal(message: "\"\(name)\" cannot be ignored: \(rules[0].summary)")
    }
    ignored.formUnion(rules.filter { !$0.isFixed }.map(\.id))
  }

  /// A category leaves the rules that cannot be lowered as they are; lowering such a rule by its name is refused.
  package mutating func set(_ name: String, to level: LintSettings.Level) throws(Refusal) {
    guard level != .off else { return try ignore(name) }
    for rule in try Self.rules(named: name) {
      let isLowered = rule.isFixed && level.severity.map { $0 < rule.severity } ?? false
      guard !isLowered || rule.id.text != name else {
        throw Refusal(message: "\"\(rule.id)\" cannot be lowered: \(rule.summary)")
      }
      wished.insert(rule.id)
      ignored.remove(rule.id)
      if !isLowered { severities[rule.id] = level.severity }
    }
  }

  package var rules: [Rule] { Rule.all.filter { isHeard($0.id) } }

  package func isHeard(_ rule: RuleID) -> Bool {
    guard selected.isEmpty || selected.contains(rule), !ignored.contains(rule) else { return false }
    return hearsText || wished.contains(rule) || Rule.byID[rule]?.category != .text
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
