extension Matcher {
  /// Several answers in one line: `1 3`, `1, 3`, `red and green`. One part that is not understood refuses the line.
  package func matchSeveral(_ typed: TypedLine) -> Match {
    if let whole = exact(typed) { return asList(whole) }
    if let command = command(typed) { return command }
    if let listed = keysAndNames(typed) { return list(listed) }
    let parts = typed.text.split { ",;+&|\n、，".contains($0) }.map { TypedLine($0) }.filter { !$0.isEmpty }
    let match = combine(parts.map(part))
    return match == .none ? unsure(typed) ?? .none : match
  }

  private func part(_ typed: TypedLine) -> Match {
    if let whole = exact(typed) { return whole }
    if let listed = keysAndNames(typed) { return list(listed) }
    let joined = splitAtConjunctions(typed)
    guard joined.count > 1 else { return joined.first.flatMap { exact($0) ?? guess($0) } ?? .none }
    return combine(joined.map { exact($0) ?? guess($0) ?? .none })
  }

  /// Words with only white space between them, each of which is a candidate's name: `1 3`, `red green`.
  private func keysAndNames(_ typed: TypedLine) -> [Pick]? {
    let words = typed.text.split(whereSeparator: \.isWhitespace).map { TypedLine($0) }
    guard words.count > 1 else { return nil }
    var picks: [Pick] = []
    for word in words where !lexicon.conjunctions.contains(word.folded.phrase) {
      guard case .option(let pick) = exact(word) else { return nil }
      picks.append(pick)
    }
    return picks
  }

  private func splitAtConjunctions(_ typed: TypedLine) -> [TypedLine] {
    typed.text.split(whereSeparator: \.isWhitespace)
      .split { lexicon.conjunctions.contains(FoldedText(String($0)).phrase) }
      .map { TypedLine($0.joined(separator: " ")) }
  }

  private func combine(_ matches: [Match]) -> Match {
    var picks: [Pick] = []
    for match in matches {
      switch match {
      case .option(let pick): picks.append(pick)
      case .options(let more): picks += more
      case .several, .none, .unsure, .command: return match
      }
    }
    return picks.isEmpty ? .none : list(picks)
  }

  private func asList(_ match: Match) -> Match {
    if case .option(let pick) = match { .options([pick]) } else { match }
  }

  /// Each candidate once, in the order of the screen.
  private func list(_ picks: [Pick]) -> Match {
    var best: [Int: Pick] = [:]
    for pick in picks where best[pick.index].map({ pick.rung < $0.rung }) ?? true { best[pick.index] = pick }
    return .options(best.values.sorted { $0.index < $1.index })
  }
}
