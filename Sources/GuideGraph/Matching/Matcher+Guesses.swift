extension Matcher {
  /// Rungs 6 to 8. The first rung that leaves one candidate wins; if none does, the first that left several says so.
  package func guess(_ typed: TypedLine) -> Match? {
    var doubtful: [Int] = []
    for (rung, hits) in [(Rung.prefix, prefixHits), (.words, wordHits), (.typo, typoHits)] {
      let found = hits(typed).filter { !contradicts(typed, $0) }
      if let only = found.first, found.count == 1 { return .option(guessed(only, rung, typed)) }
      if doubtful.isEmpty { doubtful = found }
    }
    guard !doubtful.isEmpty, !lexicon.unsure.contains(typed.folded.phrase) else { return nil }
    return .several(doubtful)
  }

  /// A guess that overlooks a "not" of the label is asked about even where nothing is at stake.
  private func guessed(_ index: Int, _ rung: Rung, _ typed: TypedLine) -> Pick {
    let label = folded[index].words[0].intersection(lexicon.negations)
    let overlooks = !label.isSubset(of: lexicon.words(of: typed.folded))
    return Pick(index: index, rung: rung, needsConfirmation: isConsequential || overlooks)
  }

  /// Whether the line says "not" and the candidate does not: "not red" is never Red.
  private func contradicts(_ typed: TypedLine, _ index: Int) -> Bool {
    let negations = Set(lexicon.words(of: typed.folded)).intersection(lexicon.negations)
    return !folded[index].words.contains { negations.isSubset(of: $0) }
  }

  private func prefixHits(_ typed: TypedLine) -> [Int] {
    let start = typed.folded.text
    guard typed.folded.letterCount >= 2 else { return [] }
    return folded.indices.filter { index in
      let label = folded[index].label
      return label.text.hasPrefix(start) || label.words.contains { $0.hasPrefix(start) }
    }
  }

  private func wordHits(_ typed: TypedLine) -> [Int] {
    let words = Set(lexicon.words(of: typed.folded)).subtracting(lexicon.fillers)
    guard !words.isEmpty else { return [] }
    return folded.indices.filter { index in
      folded[index].words.contains { words.isSubset(of: $0) }
    }
  }
}
