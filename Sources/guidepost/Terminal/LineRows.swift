/// The line being typed as rows of a screen. A row leaves the last column free: there a terminal would hold back the
/// cursor, and they differ on when it moves on.
struct LineRows: Hashable, Sendable {
  /// One cell a character, as it is printed.
  private(set) var rows: [[String]] = [[]]
  private(set) var widths: [Int] = [0]
  private(set) var cursorRow = 0
  /// Cells before the cursor in its row.
  private(set) var cursorCell = 0

  /// - Parameter lead: What stands before the line, one cell of the first row. Later rows are indented as far.
  init(lead: LineLead, characters: [Character], cursor: Int, columns: Int, isMasked: Bool = false) {
    let room = max(1, columns - 1)
    add(lead.painted, columns: lead.text.displayWidth)
    let indent = columns >= Wrapping.narrowestIndented ? min(lead.text.displayWidth, room / 2) : 0
    for (index, character) in characters.enumerated() {
      if index == cursor { markCursor() }
      let shown = isMasked ? "•" : LineRows.shown(character)
      let width = shown.displayWidth
      if widths[widths.count - 1] + width > room, rows[rows.count - 1].count > 1 || rows.count == 1 { startRow(indent) }
      add(shown, columns: width)
    }
    if cursor >= characters.count { markCursor() }
  }

  /// The columns before the cursor in its row.
  var cursorColumn: Int {
    rows[cursorRow].prefix(cursorCell).reduce(0) { $0 + LineLead.uncoloured($1).displayWidth }
  }

  var isCursorAtEnd: Bool {
    cursorRow == rows.count - 1 && cursorCell == rows[cursorRow].count
  }

  /// At most `height` rows, those around the cursor.
  func window(height: Int) -> LineRows {
    guard rows.count > height else { return self }
    var window = self
    let start = max(0, min(cursorRow - height / 2, rows.count - height))
    window.rows = Array(rows[start..<start + height])
    window.widths = Array(widths[start..<start + height])
    window.cursorRow -= start
    return window
  }

  private mutating func markCursor() {
    (cursorRow, cursorCell) = (rows.count - 1, rows[rows.count - 1].count)
  }

  private mutating func startRow(_ indent: Int) {
    rows.append([String(repeating: " ", count: indent)])
    widths.append(indent)
  }

  private mutating func add(_ cell: String, columns: Int) {
    rows[rows.count - 1].append(cell)
    widths[widths.count - 1] += columns
  }

  private static func shown(_ character: Character) -> String {
    character.isASCII ? String(character) : Sanitiser.sanitised(String(character))
  }
}
