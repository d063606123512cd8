import GuideDocument

/// One line of a file with marks under a stretch of it, as wide as a terminal shows it.
struct LineExcerpt: Hashable, Sendable {
  let text: String
  let carets: String

  /// Longer lines are cut to the neighbourhood of the stretch.
  static let width = 120

  /// Columns count code points from 1, the end exclusive. A stretch over several lines is marked to the end of its first.
  init(_ line: String, from start: SourcePosition, to end: SourcePosition) {
    let cells = line.unicodeScalars.map(Self.cell)
    let first = min(start.column - 1, cells.count)
    let last = end.line > start.line ? cells.count : min(max(end.column - 1, first + 1), max(cells.count, first + 1))
    let window = Self.window(of: cells, around: first)
    text =
      (window.lowerBound > 0 ? "..." : "") + cells[window].joined() + (window.upperBound < cells.count ? "..." : "")
    let lead = (window.lowerBound > 0 ? 3 : 0) + Self.columns(cells[window.lowerBound..<first])
    let marked = first < cells.count ? Self.columns(cells[first..<min(last, window.upperBound)]) : 1
    carets = String(repeating: " ", count: lead) + "^" + String(repeating: "~", count: max(0, marked - 1))
  }

  /// A tab is two spaces wide, and what drives terminals is replaced.
  private static func cell(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\t" { return "  " }
    return LintText.isHarmless(scalar) ? String(scalar) : "\u{FFFD}"
  }

  /// As a terminal shows them: letters and their marks are one, ideographs and emoji two columns wide.
  private static func columns(_ cells: ArraySlice<String>) -> Int { cells.joined().displayWidth }

  private static func window(of cells: [String], around place: Int) -> Range<Int> {
    guard cells.count > width else { return 0..<cells.count }
    let start = max(0, min(place - width / 3, cells.count - width))
    return start..<min(cells.count, start + width)
  }
}
