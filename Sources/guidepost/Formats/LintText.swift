import GuideDocument
import GuideGraph
import GuideLint

/// The report for people: each finding with the line it is about, and a count at the end.
struct LintText {
  private let report: LintReport
  private let index: SourceIndex
  private let view: LintView
  private let repeats: FindingRepeats

  init(_ report: LintReport, _ view: LintView) {
    self.report = report
    self.view = view
    index = SourceIndex(report.findings)
    repeats = FindingRepeats(report.findings)
  }

  var text: String {
    let shown = report.findings.indices.filter { repeats.isShown($0) }.map { place in
      let finding = report.findings[place]
      return (lines(of: finding) + more(after: place)).joined(separator: "\n") + "\n"
    }
    return (shown + hints + [report.summary]).joined(separator: "\n")
  }

  private func lines(of finding: Finding) -> [String] {
    let (start, end) = index.span(of: finding.place)
    let excerpt = LineExcerpt(index[finding.place.file].text(ofLine: start.line), from: start, to: end)
    let number = String(start.line)
    let margin = margin(start.line)
    var lines = [headline(finding, start)]
    if !excerpt.text.isEmpty {
      lines += [
        paint(margin + "|", .muted),
        paint(String(repeating: " ", count: margin.count - 1 - number.count) + number + " |", .muted)
          + " \(excerpt.text)",
        paint(margin + "|", .muted) + " " + paint(excerpt.carets, .error),
      ]
    }
    return lines + remarks(on: finding).map { remark($0, start.line) }
  }

  private func margin(_ line: Int) -> String { String(repeating: " ", count: max(2, String(line).count)) + " " }

  private func remark(_ words: String, _ line: Int) -> String {
    paint(margin(line) + "=", .muted) + " \(Self.printable(words))"
  }

  private func headline(_ finding: Finding, _ start: SourcePosition) -> String {
    let place = "\(view.name(finding.place.file)):\(start.line):\(start.column): "
    let severity = paint("\(finding.severity.rawValue):", finding.severity == .error ? .error : .key)
    return Self.printable(place) + severity + Self.printable(" \(finding.message) [\(finding.rule)]")
  }

  private func remarks(on finding: Finding) -> [String] {
    var remarks: [String] = []
    if let consequence = finding.consequence { remarks.append("customer sees: \(consequence)") }
    if !finding.witness.isEmpty { remarks.append("way: \(Self.way(finding.witness))") }
    if let value = finding.witnessValue { remarks.append("for example: \(value)") }
    remarks += finding.related.map { related in
      let start = index[related.place.file].position(at: Int(related.place.bytes.lower))
      let isHere = related.place.file.path == finding.place.file.path
      let note = related.note.hasSuffix(" here") ? String(related.note.dropLast(5)) : related.note
      return "note: \(note) at \(isHere ? "" : view.name(related.place.file) + ":")\(start.line):\(start.column)"
    }
    if let fix = finding.fix { remarks.append("fix (\(fix.isSafe ? "safe" : "unsafe")): \(fix.summary)") }
    return remarks
  }

  /// Where the others are that look like the last one shown.
  private func more(after place: Int) -> [String] {
    let others = repeats.others(after: place).map { report.findings[$0] }
    guard !others.isEmpty else { return [] }
    let spots = others.prefix(8).map { other in
      let start = index.span(of: other.place).start
      return "\(start.line):\(start.column)"
    }
    let finding = report.findings[place]
    let room = finding.guide == nil ? "file" : "guide"
    let words = "and \(others.count) more like it in this \(room): \(spots.joined(separator: ", "))"
    return [remark(words + (others.count > 8 ? ", ..." : ""), index.span(of: finding.place).start.line)]
  }

  /// What to do next, once for all findings.
  private var hints: [String] {
    guard let first = report.findings.first else { return [] }
    let isOne = report.findings.allSatisfy { $0.rule == first.rule }
    let fixes = report.findings.count { $0.fix?.isSafe == true }
    let repair =
      fixes == 0 ? "" : "; guidepost lint --fix repairs \(fixes == report.findings.count ? "" : "\(fixes) of ")"
    let what = fixes == 0 ? "" : report.findings.count == 1 ? "it" : "them"
    return ["guidepost explain \(isOne ? first.rule.text : "RULE") tells what a finding means\(repair)\(what)"]
  }

  /// Long ways are told by their ends.
  private static func way(_ steps: [StepID]) -> String {
    let names = steps.map(\.text)
    guard names.count > 12 else { return names.joined(separator: " -> ") }
    return (names.prefix(6) + ["(\(names.count - 11) more)"] + names.suffix(5)).joined(separator: " -> ")
  }

  private func paint(_ text: String, _ style: Style) -> String { view.palette.paint(text, as: style) }

  /// What an author wrote may hold what drives terminals.
  static func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { isHarmless($0) ? $0 : "\u{FFFD}" }))
  }

  static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}
