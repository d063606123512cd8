import GuideDocument
import GuideGraph

/// What there is to know of a rule: for `guidepost explain`, and as a chapter of Documentation/Rules.md.
package struct RulePage: Sendable {
  private let rule: Rule

  package init(_ rule: Rule) { self.rule = rule }

  /// As plain text.
  package var text: String {
    var lines = [
      "\(rule.id): \(rule.summary)", "", rule.why, "",
      "severity: \(rule.severity.rawValue)\(fixed)", "category: \(rule.category.rawValue)",
      "certainty: \(rule.certainty.rawValue)",
    ]
    for (title, examples) in [("Bad", rule.bad), ("Good", rule.good)] {
      for example in examples {
        lines +=
          ["", "\(title):", ""]
          + example.text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
      }
    }
    return (lines + [""] + wishes).joined(separator: "\n")
  }

  /// How to live without it, or with it at another loudness.
  private var wishes: [String] {
    guard !rule.isFixed else { return ["It can be neither lowered nor ignored."] }
    let limit = Threshold(rawValue: rule.id.text).map { limit in
      "Its limit is \(limit.usual) \(limit.meaning): <threshold name=\"\(limit.rawValue)\" value=\"\(limit.usual)\"/>"
    }
    return [
      "In one place, before the element: <!-- guidepost-disable-next \(rule.id): the reason until=2030-12-31 -->",
      "In a project, in the <lint> of guidepost.xml: <rule id=\"\(rule.id)\" severity=\"off\"/>",
      "Once: guidepost lint \(rule.category == .text ? "--select" : "--ignore") \(rule.id)",
    ] + [limit].compactMap(\.self)
  }

  private var fixed: String { rule.isFixed ? " (cannot be lowered)" : "" }

  /// As Markdown.
  package var markdown: String {
    var text = """
      ### \(rule.id)

      \(rule.summary.first.map { $0.uppercased() } ?? "")\(rule.summary.dropFirst()). \(rule.why)

      \(rule.severity.rawValue)\(fixed), \(rule.certainty.rawValue)

      """
    for (title, examples) in [("Bad", rule.bad), ("Good", rule.good)] {
      for example in examples { text += "\n\(title):\n\n```xml\n\(example.text)\n```\n" }
    }
    return text
  }
}

/// Documentation/Rules.md: every rule with its examples.
package enum RulesDocument {
  /// `repairing`: how many rules repair one of their examples, and how many of these safely.
  package static func text(repairing: Int, safely: Int) -> String {
    var text = """
      # Rules of `guidepost lint`

      Written by `make docs` from the rules themselves; every example is checked by the tests. A rule marked "cannot be
      lowered" finds what would keep a guide from running or harm somebody.

      \(counts(repairing, safely))

      """
    for category in Rule.Category.allCases {
      let rules = Rule.all.filter { $0.category == category }
      guard !rules.isEmpty else { continue }
      text += "\n## \(category.title)\n\n| rule | severity | finds |\n|---|---|---|\n"
      for rule in rules {
        text +=
          "| [\(rule.id)](#\(rule.id)) | \(rule.severity.rawValue)\(rule.isFixed ? "!" : "") | \(rule.summary) |\n"
      }
      text += rules.map { "\n" + RulePage($0).markdown }.joined()
    }
    return text
  }

  /// How many rules there are, and of what kinds.
  private static func counts(_ repairing: Int, _ safely: Int) -> String {
    let (rules, unasked) = (Rule.all, LintPolicy().rules.count)
    let (bad, good) = (rules.flatMap(\.bad).count, rules.flatMap(\.good).count)
    return """
      \(rules.count) rules: \(unasked) are heard unasked, \(rules.count - unasked) on text where somebody asks for them;
      \(rules.filter(\.isFixed).count) cannot be lowered. \(bad) bad examples and \(good) good ones. \(repairing) rules repair one of
      their examples, \(safely) of them without `--unsafe`.
      """
  }
}

extension Rule.Category {
  package var title: String {
    switch self {
    case .structure: "XML and structure"
    case .references: "Names and references"
    case .flow: "Flow"
    case .services: "Hand-off, appointments and actions"
    case .data: "Expressions and data"
    case .inputs: "Questions and answers"
    case .translation: "Translation and media"
    case .security: "Security"
    case .upkeep: "Upkeep and tests"
    case .text: "Text"
    case .meta: "Comments and baselines"
    }
  }
}
