extension Pattern {
  /// Enough for a text of 64 KiB and a long pattern.
  static let maximumSteps = 4_000_000

  /// Every match from left to right replaced; nil where that makes more than `limit` characters or takes more than `steps`
  /// steps. The pattern must not match the empty text.
  func replacing(in text: String, with replacement: Replacement, limit: Int, steps: Int = maximumSteps) -> String? {
    let scalars = Array(text.unicodeScalars)
    var search = PatternSearch(program, budget: steps)
    var result = String.UnicodeScalarView()
    var size = 0
    var place = 0
    while let marks = search.firstMatch(in: scalars, from: place), marks[1] > marks[0] {
      result.append(contentsOf: scalars[place..<marks[0]])
      for scalar in replacement.text(for: marks, in: scalars) {
        result.append(scalar)
        size += 1
      }
      place = marks[1]
      guard size <= limit else { return nil }
    }
    guard !search.isExhausted else { return nil }
    result.append(contentsOf: scalars[place...])
    return String(result)
  }
}
