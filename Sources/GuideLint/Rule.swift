package import GuideDocument

/// One thing that the linter knows to look for. A rule is a value in a file of its own: what it is called, why it matters,
/// guides that break and keep it, and how it is checked. Tests, `guidepost explain` and Documentation/Rules.md come from it.
package struct Rule: Sendable {
  package let id: RuleID
  package let category: Category
  package let severity: Diagnostic.Severity
  package let certainty: Finding.Certainty
  /// Marked `!`: neither lowered nor ignored, because the guide cannot be run or harms somebody.
  package let isFixed: Bool
  /// One sentence, without a full stop.
  package let summary: String
  /// What customers, agents or owners suffer.
  package let why: String
  package let check: Check
  private let breaking: @Sendable () -> [Example]
  private let keeping: @Sendable () -> [Example]

  package var bad: [Example] { breaking() }
  package var good: [Example] { keeping() }

  /// `bad` and `good` are made when they are asked for: linting needs none of them, and they are many.
  package init(
    _ id: RuleID, _ category: Category, _ severity: Diagnostic.Severity, certainty: Finding.Certainty = .proved,
    isFixed: Bool = false, _ summary: String, why: String, bad: @autoclosure @escaping @Sendable () -> [Example],
    good: @autoclosure @escaping @Sendable () -> [Example], check: Check
  ) {
    self.id = id
    self.category = category
    self.severity = severity
    self.certainty = certainty
    self.isFixed = isFixed
    self.summary = summary
    self.why = why
    breaking = bad
    keeping = good
    self.check = check
  }

  package enum Category: String, Hashable, Sendable, CaseIterable {
    case structure, references, flow, services, data, inputs, translation, security, upkeep, text, meta
  }
}

extension Rule: CustomStringConvertible {
  package var description: String { id.text }
}

extension Rule {
  package static let byID: [RuleID: Rule] = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
}
