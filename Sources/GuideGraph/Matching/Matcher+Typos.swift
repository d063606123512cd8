extension Matcher {
  /// A longer line is a sentence, not a slip.
  private static let longestTypo = 80

  /// Rung 8: the candidates that are nearest, within the budget of their length.
  package func typoHits(_ typed: TypedLine) -> [Int] {
    guard typed.folded.text.count <= Matcher.longestTypo else { return [] }
    let distances = folded.map { distance(from: typed, to: $0) }
    guard let best = distances.compactMap(\.self).min() else { return [] }
    return folded.indices.filter { distances[$0] == best }
  }

  private func distance(from typed: TypedLine, to candidate: FoldedCandidate) -> Int? {
    let isOneWord = typed.folded.words.count == 1
    let targets = candidate.names.map(\.text) + (isOneWord ? candidate.label.words : [])
    let whole = targets.compactMap { slips(typed.folded.text, $0) }
    return (whole + candidate.words.compactMap { slips(typed, $0) }).min()
  }

  /// Several words, each one of the name's or a slip of one: "no internt" for "There is no internet".
  private func slips(_ typed: TypedLine, _ words: Set<String>) -> Int? {
    let meant = lexicon.words(of: typed.folded).filter { !lexicon.fillers.contains($0) }
    guard meant.count > 1 else { return nil }
    let slips = meant.map { word in words.contains(word) ? 0 : words.compactMap { self.slips(word, $0) }.min() }
    let total = slips.compactMap(\.self).reduce(0, +)
    return slips.contains(nil) || total > 2 ? nil : total
  }

  /// `nil` beyond the budget. Digits are never taken for a slip: 24 is not 25.
  private func slips(_ typed: String, _ target: String) -> Int? {
    guard typed.filter(\.isNumber) == target.filter(\.isNumber) else { return nil }
    let letters = min(typed.count { $0.isLetter }, target.count { $0.isLetter })
    let budget = EditDistance.budget(letters: letters)
    guard abs(typed.count - target.count) <= budget else { return nil }
    let distance = EditDistance.between(Array(typed), Array(target))
    return distance <= budget ? distance : nil
  }
}
