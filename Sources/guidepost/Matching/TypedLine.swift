import Foundation

/// A line in the shapes in which the rungs look at it.
struct TypedLine: Hashable, Sendable {
  /// Without white space around it.
  let text: String
  let folded: FoldedText
  /// As a key: `(1)`, `1.` and full-width `１` are all `1`; but `-1` is not.
  let key: String

  init(_ line: some StringProtocol) {
    text = line.trimmingCharacters(in: .whitespacesAndNewlines)
    folded = FoldedText(text)
    let unified = text.precomposedStringWithCompatibilityMapping.lowercased()
    key = unified.trimmingCharacters(in: CharacterSet(charactersIn: " ().:"))
  }

  var isEmpty: Bool { text.isEmpty }
}
