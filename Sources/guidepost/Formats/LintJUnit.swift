import GuideDocument
import GuideGraph
import GuideLint

/// A JUnit report: a suite for each guide, a case for each category of rules, also where nothing was found.
struct LintJUnit {
  private let report: LintReport
  private let index: SourceIndex
  private let view: LintView

  init(_ report: LintReport, _ view: LintView) {
    self.report = report
    self.view = view
    index = SourceIndex(report.findings)
  }

  private struct Suite {
    var name: String
    var cases: [(category: Rule.Category, findings: [Finding])]
    func failures(_ failing: Diagnostic.Severity?) -> Int {
      guard let failing else { return 0 }
      return cases.count { test in test.findings.contains { $0.severity >= failing } }
    }
  }

  var text: String {
    let suites = suites
    let (tests, failures) = (
      suites.reduce(0) { $0 + $1.cases.count }, suites.reduce(0) { $0 + $1.failures(view.failing) }
    )
    let head = "<testsuites name=\"guidepost lint\" tests=\"\(tests)\" failures=\"\(failures)\" errors=\"0\">"
    return (["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", head] + suites.flatMap(lines(of:)) + ["</testsuites>"])
      .joined(separator: "\n")
  }

  /// By guide in the order of their files, then the files that are no guides and have something to say.
  private var suites: [Suite] {
    let byHome = Dictionary(grouping: report.findings, by: home(of:))
    let guides = report.guides.map(\.id)
    let others = Set(byHome.keys).subtracting(guides).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return (guides + others).map { home in
      let byCategory = Dictionary(grouping: byHome[home] ?? []) { Rule.byID[$0.rule]?.category ?? .structure }
      return Suite(name: home, cases: Rule.Category.allCases.map { ($0, byCategory[$0] ?? []) })
    }
  }

  private func home(of finding: Finding) -> String {
    if let guide = report.guides.first(where: { $0.file.path == finding.place.file.path }) { return guide.id }
    return view.name(finding.place.file)
  }

  private func lines(of suite: Suite) -> [String] {
    let name = Self.escaped(suite.name)
    let failures = suite.failures(view.failing)
    let head = "<testsuite name=\"\(name)\" tests=\"\(suite.cases.count)\" failures=\"\(failures)\" errors=\"0\">"
    let cases = suite.cases.map { test in
      let start = "    <testcase classname=\"\(name)\" name=\"\(test.category.rawValue)\""
      return test.findings.isEmpty ? start + "/>" : start + ">" + content(of: test.findings) + "</testcase>"
    }
    return ["  " + head] + cases + ["  </testsuite>"]
  }

  private func content(of findings: [Finding]) -> String {
    let (bad, other) = (
      findings.filter { finding in view.failing.map { finding.severity >= $0 } ?? false },
      findings.filter { finding in view.failing.map { finding.severity < $0 } ?? true }
    )
    var text = ""
    if let first = bad.first {
      let title = first.message + (bad.count > 1 ? " (and \(bad.count - 1) more)" : "")
      text += "<failure message=\"\(Self.escaped(title))\" type=\"\(first.rule)\">"
      text += Self.escaped(bad.map(line(of:)).joined(separator: "\n")) + "</failure>"
    }
    if !other.isEmpty {
      text += "<system-out>\(Self.escaped(other.map(line(of:)).joined(separator: "\n")))</system-out>"
    }
    return text
  }

  private func line(of finding: Finding) -> String {
    let start = index.span(of: finding.place).start
    return "\(view.name(finding.place.file)):\(start.line):\(start.column): \(finding.severity.rawValue): "
      + "\(finding.message) [\(finding.rule)]"
  }

  /// What XML cannot hold, or what drives terminals, is replaced.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;".unicodeScalars
      case "<": result += "&lt;".unicodeScalars
      case ">": result += "&gt;".unicodeScalars
      case "\"": result += "&quot;".unicodeScalars
      case "\n": result += "&#10;".unicodeScalars
      case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
      default: result.append(LintText.isHarmless(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return String(result)
  }
}
