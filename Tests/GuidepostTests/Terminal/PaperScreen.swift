@testable import guidepost

/// As much of a terminal as the renderer needs: text, CR, LF, cursor up, erase below. It never scrolls.
struct PaperScreen {
  private(set) var rows: [[Character]] = [[]]
  private(set) var row = 0
  private(set) var column = 0
  let columns: Int

  init(columns: Int) {
    self.columns = columns
  }

  var lines: [String] {
    rows.map { String($0.filter { $0 != "\0" }) }
  }

  mutating func print(_ output: String) {
    var rest = Array(output)[...]
    while let character = rest.popFirst() {
      switch character {
      case "\r": column = 0
      case "\r\n": startRow()
      case "\u{1B}": obey(&rest)
      default: put(character)
      }
    }
  }

  private mutating func startRow() {
    (row, column) = (row + 1, 0)
    while rows.count <= row { rows.append([]) }
  }

  private mutating func obey(_ rest: inout ArraySlice<Character>) {
    var number = ""
    precondition(rest.popFirst() == "[", "not a CSI")
    while let character = rest.popFirst() {
      switch character {
      case "A":
        row -= Int(number)!
        precondition(row >= 0, "above what was drawn")
        return
      case "J":
        rows[row] = Array(rows[row].prefix(column))
        rows.removeSubrange((row + 1)...)
        return
      default: number.append(character)
      }
    }
  }

  private mutating func put(_ character: Character) {
    let width = character.displayWidth
    precondition(column + width < columns, "the last column stays free")
    while rows[row].count < column + width { rows[row].append(" ") }
    rows[row][column] = character
    for place in (column + 1)..<(column + max(1, width)) { rows[row][place] = "\0" }
    column += width
  }
}
