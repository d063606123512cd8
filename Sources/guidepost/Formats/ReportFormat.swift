import Insight

/// How `guidepost report` shows a page.
enum ReportFormat: String, CaseIterable, Sendable {
  case text, json

  func text(of page: ReportPage, from source: ReportSource) -> String {
    switch self {
    case .text: ReportText(page: page, source: source).lines.joined(separator: "\n")
    case .json: ReportJSON(page: page, source: source).value.text
    }
  }
}
