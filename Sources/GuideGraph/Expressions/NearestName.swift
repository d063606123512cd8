/// The name that was probably meant.
enum NearestName {
  /// The closest of `candidates` within a third of the length, at least one edit; the first of equals. Swapped
  /// neighbours count as one edit.
  static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars.prefix(128))
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let distance = distance(wanted, Array(candidate.lowercased().unicodeScalars.prefix(128)))
      if distance < best?.distance ?? (max(1, wanted.count / 3) + 1) { best = (candidate, distance) }
    }
    return best?.name
  }

  /// Damerau and Levenshtein's distance, each stretch edited at most once.
  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for row in one.indices {
      var line = [row + 1]
      for column in other.indices {
        let isSame = one[row] == other[column]
        var cost = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, line[column] + 1)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        line.append(cost)
      }
      (beforeLast, last) = (last, line)
    }
    return last[other.count]
  }
}
