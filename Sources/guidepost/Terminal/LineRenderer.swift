/// Draws the rows of the line being typed over what it drew before, and never touches anything above.
///
/// The cursor is placed by printing what stands before it, not by counting columns: the terminal's own opinion of
/// widths is then always right.
struct LineRenderer: Sendable {
  private var drawn: LineRows?
  // The row, counted from the first drawn, that the cursor is in.
  private var cursorRow = 0

  var isDrawn: Bool { drawn != nil }

  mutating func draw(_ rows: LineRows) -> String {
    if let added = appended(rows) {
      drawn = rows
      return added
    }
    var output = erase() + rows.rows.map { $0.joined() }.joined(separator: "\r\n")
    if !rows.isCursorAtEnd {
      let before = rows.rows[rows.cursorRow].prefix(rows.cursorCell).joined()
      output += LineRenderer.up(rows.rows.count - 1 - rows.cursorRow) + "\r" + before
    }
    (drawn, cursorRow) = (rows, rows.cursorRow)
    return output
  }

  /// Takes the line off the screen and leaves the cursor where it began.
  mutating func erase() -> String {
    guard drawn != nil else { return "" }
    defer { (drawn, cursorRow) = (nil, 0) }
    return LineRenderer.up(cursorRow) + "\r\u{1B}[J"
  }

  /// Leaves the line on the screen as part of the transcript; what comes next begins below it.
  mutating func finish(_ rows: LineRows) -> String {
    let output = erase() + rows.rows.map { $0.joined() }.joined(separator: "\r\n") + "\r\n"
    drawn = nil
    return output
  }

  /// The screen was cleared or left to someone else.
  mutating func forget() {
    (drawn, cursorRow) = (nil, 0)
  }

  /// The screen has other columns now. Terminals break rows that no longer fit, which moves the cursor's row down.
  mutating func resized(columns: Int) {
    guard let drawn, columns > 0 else { return }
    let above = drawn.widths.prefix(drawn.cursorRow).reduce(0) { $0 + max(1, ($1 + columns - 1) / columns) }
    cursorRow = above + max(0, drawn.cursorColumn - 1) / columns
  }

  /// What to print where the new rows only go on where the cursor already is.
  private func appended(_ rows: LineRows) -> String? {
    guard let drawn, drawn.isCursorAtEnd, rows.isCursorAtEnd, drawn.rows.count == rows.rows.count,
      cursorRow == drawn.cursorRow, drawn.rows.dropLast() == rows.rows.dropLast(),
      let old = drawn.rows.last, let new = rows.rows.last, new.starts(with: old)
    else { return nil }
    return new.dropFirst(old.count).joined()
  }

  private static func up(_ rows: Int) -> String {
    rows > 0 ? "\u{1B}[\(rows)A" : ""
  }
}
