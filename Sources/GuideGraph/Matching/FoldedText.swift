import Foundation

/// Text as it is compared: NFKC, case folded, white space single, without the punctuation around it.
package struct FoldedText: Hashable, Sendable {
  package let text: String
  /// Runs of letters, digits and symbols; an apostrophe inside belongs to its word.
  package let words: [String]
  /// The words alone: "No, thanks" and "no thanks" are one phrase.
  package let phrase: String

  /// `phrase` is given where it is known already.
  init(text: String, words: [String], phrase: String? = nil) {
    self.text = text
    self.words = words
    self.phrase = phrase ?? (words.isEmpty ? text : words.joined(separator: " "))
  }

  package init(_ raw: String) {
    self = FoldedText(ascii: raw) ?? FoldedText(anyScript: raw)
  }

  init(anyScript raw: String) {
    let unified = String(raw.map { "’ʼ‘`´′".contains($0) ? "'" : $0 }).precomposedStringWithCompatibilityMapping
    // Up and down again: a full case folding, in which ß is ss and both sigmas are one.
    let cased = unified.uppercased().lowercased().precomposedStringWithCompatibilityMapping
    let spaced = cased.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let bare = FoldedText.trimmed(spaced)
    let text = bare.isEmpty ? spaced : bare
    let words = text.split { !($0.isLetter || $0.isNumber || $0.isSymbol || $0 == "'") }
      .map { $0.trimmingApostrophes }.filter { !$0.isEmpty }
    self.init(text: text, words: words)
  }

  /// Without accents: what people see at a glance.
  package var unaccented: String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : text.folding(options: .diacriticInsensitive, locale: nil)
  }

  package var letterCount: Int {
    text.count { $0.isLetter }
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    while let first = rest.first, isTrimmed(first) {
      // The sign and the point of a number.
      if "-.".contains(first), rest.dropFirst().first?.isNumber == true { break }
      rest.removeFirst()
    }
    return String(rest)
  }

  private static func isTrimmed(_ character: Character) -> Bool {
    guard !"%‰@&*#§".contains(character) else { return false }
    return character.isWhitespace || character.isPunctuation
  }
}

extension Substring {
  fileprivate var trimmingApostrophes: String {
    var rest = self
    while rest.last == "'" { rest.removeLast() }
    while rest.first == "'" { rest.removeFirst() }
    return String(rest)
  }
}
