import Foundation

/// A line in the shapes in which the rungs look at it.
package struct TypedLine: Hashable, Sendable {
  /// Without white space around it.
  package let text: String
  package let folded: FoldedText
  /// As a key: `(1)`, `1.` and full-width `１` are all `1`; but `-1` is not.
  package let key: String

  package init(_ line: some StringProtocol) {
    text = line.trimmingCharacters(in: .whitespacesAndNewlines)
    folded = FoldedText(text)
    let unified = text.precomposedStringWithCompatibilityMapping.lowercased()
    key = unified.trimmingCharacters(in: CharacterSet(charactersIn: " ().:"))
  }

  package var isEmpty: Bool { text.isEmpty }
}
