extension Pattern {
  private static let maximumSteps = 20_000_000

  /// Every match from left to right replaced; nil where that makes more than `limit` characters or takes too many
  /// steps. The pattern must not match the empty text.
  func replacing(in text: String, with replacement: Replacement, limit: Int) -> String? {
    let scalars = Array(text.unicodeScalars)
    var search = PatternSearch(program, budget: Self.maximumSteps)
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
