import GuideDocument
import GuideGraph
import GuideLint

/// The report for people: each finding with the line it is about, and a count at the end.
struct LintText {
  private let report: LintReport
  private let index: SourceIndex
  private let palette: Palette
  private let name: (SourceFile) -> String

  init(_ report: LintReport, palette: Palette = .plain, name: @escaping (SourceFile) -> String = \.path) {
    self.report = report
    self.palette = palette
    self.name = name
    index = SourceIndex(report.findings)
  }

  var text: String {
    (report.findings.map { lines(of: $0).joined(separator: "\n") + "\n" } + [report.summary]).joined(separator: "\n")
  }

  private func lines(of finding: Finding) -> [String] {
    let (start, end) = index.span(of: finding.place)
    let excerpt = LineExcerpt(index[finding.place.file].text(ofLine: start.line), from: start, to: end)
    let number = String(start.line)
    let margin = String(repeating: " ", count: max(2, number.count)) + " "
    var lines = [headline(finding, start)]
    if !excerpt.text.isEmpty {
      lines += [
        paint(margin + "|", .muted),
        paint(String(repeating: " ", count: margin.count - 1 - number.count) + number + " |", .muted)
          + " \(excerpt.text)",
        paint(margin + "|", .muted) + " " + paint(excerpt.carets, .error),
      ]
    }
    return lines + remarks(on: finding).map { paint(margin + "=", .muted) + " \(Self.printable($0))" }
  }

  private func headline(_ finding: Finding, _ start: SourcePosition) -> String {
    let place = "\(name(finding.place.file)):\(start.line):\(start.column): "
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
      return "note: \(note) at \(isHere ? "" : name(related.place.file) + ":")\(start.line):\(start.column)"
    }
    if let fix = finding.fix { remarks.append("fix (\(fix.isSafe ? "safe" : "unsafe")): \(fix.summary)") }
    return remarks
  }

  /// Long ways are told by their ends.
  private static func way(_ steps: [StepID]) -> String {
    let names = steps.map(\.text)
    guard names.count > 12 else { return names.joined(separator: " -> ") }
    return (names.prefix(6) + ["(\(names.count - 11) more)"] + names.suffix(5)).joined(separator: " -> ")
  }

  private func paint(_ text: String, _ style: Style) -> String { palette.paint(text, as: style) }

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
