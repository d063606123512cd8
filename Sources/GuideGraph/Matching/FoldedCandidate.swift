/// A candidate in the shapes that the rungs compare, made once a question.
package struct FoldedCandidate: Hashable, Sendable {
  package let key: String
  /// The label first, then the synonyms.
  package let names: [FoldedText]
  /// The words of each name, contractions opened.
  package let words: [Set<String>]
  package let meansYes: Bool
  package let meansNo: Bool

  package var label: FoldedText { names[0] }

  package init(_ candidate: Candidate, lexicon: Lexicon) {
    key = FoldedText(candidate.key).text
    names = ([candidate.label] + candidate.synonyms).map { FoldedText($0) }
    words = names.map { Set(lexicon.words(of: $0)) }
    let meant = [FoldedText(candidate.id).phrase, names[0].phrase]
    meansYes = meant.contains { $0 == "yes" || $0 == "true" || lexicon.yes.contains($0) }
    meansNo = meant.contains { $0 == "no" || $0 == "false" || lexicon.no.contains($0) }
  }
}
