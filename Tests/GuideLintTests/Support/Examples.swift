import GuideDocument
import GuideGraph

@testable import GuideLint

extension Example {
  /// Nothing is left out, and it is a day on which examples were written.
  static var settings: LintSettings {
    var settings = LintSettings()
    settings.profile = .all
    settings.today = today
    return settings
  }

  private static let today = CivilDate(year: 2026, month: 11, day: 30)

  /// What the linter says of it. Rules on text are asked only where their example is looked at.
  var findings: [Finding] { findings(LintPolicy().rules) }

  func findings(_ rules: [Rule]) -> [Finding] {
    let results = marked.map { DocumentReader().check($0.file) }
    let documents = results.compactMap(\.document)
    var project = Project(root: "", documents: documents, diagnostics: results.flatMap(\.diagnostics))
    project.files = media
    if let settings = project.documents(.guidepost).first { project.settings = ProjectSettings(settings) }
    var settings =
      documents.first { $0.root.name == .guidepost }.map { LintSettings.read($0).settings } ?? LintSettings()
    settings.today = Self.today
    return Linter(rules, settings: settings).findings(in: project, Library(documents))
  }

  /// Where it marks something, as `guide.xml 12..<20`.
  var places: [String] {
    marked.flatMap { marked in marked.marks.map { "\(marked.file.path) \($0.range)" } }
  }
}

extension Example {
  /// Rules that repair one of their bad examples, and those that do so without a guess.
  static let repairing: (safe: Set<RuleID>, all: Set<RuleID>) = {
    let linter = Linter(settings: settings)
    var (safe, all) = (Set<RuleID>(), Set<RuleID>())
    for example in Rule.all.flatMap(\.bad) {
      safe.formUnion(ProjectRepair(example.project(), by: linter, allowsUnsafe: false).repaired.map(\.rule))
      all.formUnion(ProjectRepair(example.project(), by: linter, allowsUnsafe: true).repaired.map(\.rule))
    }
    return (safe, all)
  }()
}

extension Finding {
  var spot: String { "\(place.file.path) \(place.bytes.range)" }
}

/// What is found in one guide that is written in a test.
func findings(_ body: String, start: String = "ask", audience: String = "agent", person: String? = nil) -> [Finding] {
  Example.guide(body, start: start, audience: audience, person: person).findings
}
