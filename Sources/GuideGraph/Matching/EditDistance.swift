/// Damerau–Levenshtein distance (insert, delete, replace, swap of neighbours; optimal string alignment).
package enum EditDistance {
  package static func between(_ one: [Character], _ other: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for (row, left) in one.enumerated() {
      var current = [row + 1]
      for (column, right) in other.enumerated() {
        var best = min(last[column] + (left == right ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left == other[column - 1], one[row - 1] == right {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[other.count]
  }

  /// Slips that a word of so many letters may have and still be taken for what was meant.
  package static func budget(letters: Int) -> Int {
    switch letters {
    case ..<4: 0
    case 4...7: 1
    default: 2
    }
  }
}
