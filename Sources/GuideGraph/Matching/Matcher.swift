/// Decides what a typed line means: the same line always means the same, and a doubtful one chooses nothing.
///
/// The ladder, first hit wins: `/command`, key, label, yes or no, synonym, command word, then guesses (beginning of a
/// label or word, words of one label alone, a slip of the fingers), then "I don't know".
package struct Matcher: Sendable {
  package let candidates: [Candidate]
  package let lexicon: Lexicon
  /// The candidates as they are compared, in the same order.
  package let folded: [FoldedCandidate]
  /// Command words that mean something here.
  package var commands = CommandWord.customers
  /// Whether the question is answered by yes or no.
  package var isBoolean = false
  /// Whether a wrong guess would do harm: guesses then ask first.
  package var isConsequential = false
  /// Whether one line may hold several answers.
  package var takesSeveral = false

  package init(candidates: [Candidate], lexicon: Lexicon) {
    self.candidates = candidates
    self.lexicon = lexicon
    folded = candidates.map { FoldedCandidate($0, lexicon: lexicon) }
  }

  package func match(_ line: String) -> Match {
    let typed = TypedLine(line)
    guard !typed.isEmpty else { return .none }
    if let command = slashCommand(typed) { return command }
    if takesSeveral { return matchSeveral(typed) }
    return exact(typed) ?? command(typed) ?? guess(typed) ?? unsure(typed) ?? .none
  }

  /// Rungs 1 to 4, where what is typed *is* a candidate's name.
  package func exact(_ typed: TypedLine) -> Match? {
    let rungs: [(Rung, (FoldedCandidate) -> Bool)] = [
      (.key, { $0.key == typed.key }),
      (.label, { $0.label == typed.folded }),
      (.yesOrNo, { isBoolean && isMeant($0, by: typed) }),
      (.synonym, { $0.names.dropFirst().contains(typed.folded) }),
    ]
    for (rung, fits) in rungs {
      let hits = folded.indices.filter { fits(folded[$0]) }
      if let first = hits.first {
        return hits.count == 1 ? .option(Pick(index: first, rung: rung)) : .several(hits)
      }
    }
    return nil
  }

  private func isMeant(_ candidate: FoldedCandidate, by typed: TypedLine) -> Bool {
    lexicon.yes.contains(typed.folded.phrase) && candidate.meansYes
      || lexicon.no.contains(typed.folded.phrase) && candidate.meansNo
  }

  package func unsure(_ typed: TypedLine) -> Match? {
    guard lexicon.unsure.contains(typed.folded.phrase) else { return nil }
    let hits = candidates.indices.filter { candidates[$0].isUnsure }
    guard let first = hits.first, hits.count == 1 else { return .unsure }
    let pick = Pick(index: first, rung: .unsure)
    return takesSeveral ? .options([pick]) : .option(pick)
  }
}
