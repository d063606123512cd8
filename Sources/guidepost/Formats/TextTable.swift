/// Columns of plain text, for people who read along lines.
struct TextTable {
  var head: [String]
  var rows: [[String]] = []
  /// Columns whose cells end at the same place.
  var numbers: Set<Int> = []

  var lines: [String] {
    let all = [head] + rows
    let widths = head.indices.map { column in all.map { Self.width($0[column]) }.max() ?? 0 }
    return all.map { row in
      let cells = row.enumerated().map { column, cell in
        pad(cell, to: widths[column], atRight: numbers.contains(column))
      }
      return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
  }

  private func pad(_ cell: String, to width: Int, atRight: Bool) -> String {
    let gap = String(repeating: " ", count: max(0, width - Self.width(cell)))
    return atRight ? gap + cell : cell + gap
  }

  private static func width(_ cell: String) -> Int { cell.reduce(0) { $0 + $1.displayWidth } }
}
