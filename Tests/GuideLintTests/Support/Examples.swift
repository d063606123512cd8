import GuideDocument
import GuideGraph

@testable import GuideLint

extension Example {
  /// Nothing is left out, and it is a day on which examples were written.
  static var settings: LintSettings {
    var settings = LintSettings()
    settings.profile = .all
    settings.today = CivilDate("2026-11-25")
    return settings
  }

  /// What the linter says of it.
  var findings: [Finding] {
    let results = marked.map { DocumentReader().check($0.file) }
    let documents = results.compactMap(\.document)
    let project = Project(root: "", documents: documents, diagnostics: results.flatMap(\.diagnostics))
    return Linter(settings: Self.settings).findings(in: project, Library(documents))
  }

  /// Where it marks something, as `guide.xml 12..<20`.
  var places: [String] {
    marked.flatMap { marked in marked.marks.map { "\(marked.file.path) \($0.range)" } }
  }
}

extension Finding {
  var spot: String { "\(place.file.path) \(place.bytes.range)" }
}

/// What is found in one guide that is written in a test.
func findings(_ body: String, start: String = "ask", audience: String = "agent", person: String? = nil) -> [Finding] {
  Example.guide(body, start: start, audience: audience, person: person).findings
}
