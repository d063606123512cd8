/// An answer that may be given, as the ladder sees it.
package struct Candidate: Hashable, Sendable {
  /// What is printed before the label and chooses it: `1`, `a`.
  package var key: String
  package var id: String
  package var label: String
  package var synonyms: [String]
  /// The "not sure" answer.
  package var isUnsure: Bool

  package init(key: String, id: String, label: String, synonyms: [String] = [], isUnsure: Bool = false) {
    self.key = key
    self.id = id
    self.label = label
    self.synonyms = synonyms
    self.isUnsure = isUnsure
  }

  /// Keys for labels in their order: numbers, or letters where a label is a number itself and `2` would be two answers.
  package static func keys(for labels: [String]) -> [String] {
    let hasNumber = labels.contains { label in
      let text = FoldedText(label).text
      return !text.isEmpty && text.allSatisfy { $0.isNumber || ".,-+".contains($0) }
    }
    return labels.indices.map { hasNumber ? letters($0) : String($0 + 1) }
  }

  /// Keys that may answer without Enter: none where one begins another, as 1 begins 10.
  package static func quickKeys(of candidates: [Candidate]) -> Set<String> {
    candidates.allSatisfy { $0.key.count == 1 } ? Set(candidates.map(\.key)) : []
  }

  /// a…z, then aa, ab …
  private static func letters(_ index: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26)))
    return index < 26 ? last : letters(index / 26 - 1) + last
  }
}
