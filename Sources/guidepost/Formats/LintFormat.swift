import GuideDocument
import GuideGraph
import GuideLint

/// How a report of the linter is written.
enum LintFormat: String, Hashable, Sendable, CaseIterable {
  case text, json, sarif, github, gitlab, junit

  func render(_ report: LintReport, as view: LintView) -> String {
    switch self {
    case .text: LintText(report, view).text
    case .json: LintJSON(report, view).text
    case .sarif: LintSARIF(report, view).text
    case .github: LintGitHub(report, view).text
    case .gitlab: LintGitLab(report, view).text
    case .junit: LintJUnit(report, view).text
    }
  }
}

/// How a report is looked at.
struct LintView {
  var palette = Palette.plain
  /// From this severity on a finding makes the run fail; nil where none does.
  var failing: Diagnostic.Severity? = .error
  /// The path to show for a file.
  var name: (SourceFile) -> String = \.path
}
