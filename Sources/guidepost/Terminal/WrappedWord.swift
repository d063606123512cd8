/// A stretch of text without a place to break, and the white space before it.
struct WrappedWord: Hashable, Sendable {
  var space: String
  var text: String

  var isURL: Bool {
    text.contains("://") || text.hasPrefix("mailto:") || text.hasPrefix("tel:")
  }

  /// The words of one paragraph. White space at its end belongs to no word.
  static func words(of paragraph: some StringProtocol) -> [WrappedWord] {
    var words: [WrappedWord] = []
    var (space, text) = ("", "")
    func end() {
      guard !text.isEmpty else { return }
      words.append(WrappedWord(space: space, text: text))
      (space, text) = ("", "")
    }
    for character in paragraph {
      if character == " " || character == "\t" || character == "\r" || character == "\r\n" {
        end()
        space.append(" ")
      } else {
        if mayBreak(before: character, after: text.last) { end() }
        text.append(character)
      }
    }
    end()
    return words
  }

  /// Chinese and Japanese break between any two characters, but no line begins with a closing mark.
  private static func mayBreak(before next: Character, after last: Character?) -> Bool {
    guard let last, !closing.contains(next), !opening.contains(last) else { return false }
    return isIdeographic(last) || isIdeographic(next)
  }

  private static let closing: Set<Character> = Set("、。，．！？：；」』）】》〉〕’”…ー々.,!?:;)]}»")
  private static let opening: Set<Character> = Set("「『（【《〈〔‘“([{«")

  private static func isIdeographic(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return (0x2E80...0xA4CF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
      || (0xFF01...0xFF60).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
  }
}
