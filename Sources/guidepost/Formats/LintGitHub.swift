import GuideDocument
import GuideGraph
import GuideLint

/// Workflow commands that GitHub shows beside the changed lines. It shows ten errors and ten warnings a step, so errors
/// come first, and the first of each file before the second of any.
struct LintGitHub {
  private let report: LintReport
  private let index: SourceIndex
  private let view: LintView

  init(_ report: LintReport, _ view: LintView) {
    self.report = report
    self.view = view
    index = SourceIndex(report.findings)
  }

  var text: String {
    (ordered.map(line(of:)) + [Self.escapedData(report.summary)]).joined(separator: "\n")
  }

  private var ordered: [Finding] {
    var turns: [String: Int] = [:]
    let ranked = report.findings.enumerated().map { place, finding in
      let queue = "\(finding.severity.rawValue) \(finding.place.file.path)"
      turns[queue, default: 0] += 1
      return (finding: finding, turn: turns[queue] ?? 1, place: place)
    }
    return ranked.sorted { one, other in
      if one.finding.severity != other.finding.severity { return one.finding.severity > other.finding.severity }
      return (one.turn, one.place) < (other.turn, other.place)
    }.map(\.finding)
  }

  private func line(of finding: Finding) -> String {
    let (start, end) = index.span(of: finding.place)
    let properties = [
      "file=\(Self.escapedProperty(view.name(finding.place.file)))", "line=\(start.line)", "endLine=\(end.line)",
      "col=\(start.column)", "endColumn=\(end.column)", "title=\(Self.escapedProperty(finding.rule.text))",
    ]
    let message = finding.message + (finding.consequence.map { "\nCustomer sees: \($0)" } ?? "")
    return "::\(Self.command(finding.severity)) \(properties.joined(separator: ","))::\(Self.escapedData(message))"
  }

  private static func command(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  static func escapedData(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
      .replacing("\r\n", with: "%0D%0A")
  }

  static func escapedProperty(_ text: String) -> String {
    escapedData(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
