import GuideDocument
import GuideLint

/// How a report of the linter is written.
enum LintFormat: String, Hashable, Sendable, CaseIterable {
  case text, json

  /// The whole report. `name` gives the path to show for a file; `isStyled` asks for colour.
  func render(_ report: LintReport, isStyled: Bool, name: @escaping (SourceFile) -> String) -> String {
    switch self {
    case .text: LintText(report, palette: Palette(isColoured: isStyled), name: name).text
    case .json: LintJSON(report, name: name).text
    }
  }
}
