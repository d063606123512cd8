/// A sentence of a plain text, by its bytes, without the space around it.
package struct Sentence: Hashable, Sendable {
  package var range: Range<Int>
  /// Runs of letters, digits and what joins them: `don't`, `e-mail`, `1,000`. A value that is filled in is a word.
  package var words: [Range<Int>]
}

extension PlainText {
  /// Cut at `.`, `!`, `?`, `…` and their like before white space, and at line breaks; not after abbreviations, initials or
  /// before a small letter.
  package func sentences(_ language: TextLanguage?) -> [Sentence] {
    var cutter = SentenceCutter(self, abbreviations: language?.abbreviations ?? [])
    cutter.cut()
    return cutter.sentences
  }

  /// Whether a word is joined to others by an underscore, as names of machines are.
  func isPartOfName(_ word: Range<Int>) -> Bool {
    let underscore = UInt8(ascii: "_")
    return word.lowerBound > 0 && bytes[word.lowerBound - 1] == underscore
      || word.upperBound < bytes.count && bytes[word.upperBound] == underscore || bytes[word].contains(underscore)
  }

  /// The words of a stretch, in small letters, as they are looked up.
  package func lowered(_ words: [Range<Int>]) -> [String] {
    words.map { self[$0].replacing("’", with: "'").lowercased() }
  }
}

private struct SentenceCutter {
  private let scalars: [(scalar: Unicode.Scalar, offset: Int)]
  private let end: Int
  private let abbreviations: Set<String>
  private let text: PlainText
  private(set) var sentences: [Sentence] = []
  private var words: [Range<Int>] = []
  /// Where the sentence began, once it has.
  private var start: Int?

  init(_ text: PlainText, abbreviations: Set<String>) {
    self.text = text
    self.abbreviations = abbreviations
    var offset = 0
    scalars = text.string.unicodeScalars.map { scalar in
      defer { offset += UTF8.width(scalar) }
      return (scalar, offset)
    }
    end = text.bytes.count
  }

  private func scalar(_ index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index].scalar : nil }
  private func offset(_ index: Int) -> Int { index < scalars.count ? scalars[index].offset : end }

  mutating func cut() {
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index].scalar
      if scalar == "\n" {
        finish(at: index)
      } else if Self.isWord(scalar) {
        start = start ?? offset(index)
        let first = index
        while index + 1 < scalars.count, isWord(at: index + 1) { index += 1 }
        words.append(offset(first)..<offset(index + 1))
      } else if !scalar.properties.isWhitespace {
        start = start ?? offset(index)
        if let after = endOfSentence(index) {
          finish(at: after)
          index = after - 1
        }
      }
      index += 1
    }
    finish(at: scalars.count)
  }

  private mutating func finish(at index: Int) {
    if let start {
      var last = index
      while last > 0, scalars[last - 1].scalar.properties.isWhitespace { last -= 1 }
      sentences.append(Sentence(range: start..<max(start, offset(last)), words: words))
    }
    (start, words) = (nil, [])
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "\u{FFFC}"
      || scalar.properties.generalCategory == .nonspacingMark
  }

  /// Joins letters and digits on both its sides.
  private static let joints: Set<Unicode.Scalar> = ["'", "’", "-", "‑", ".", ",", ":", "@", "/", "&"]

  private func isWord(at index: Int) -> Bool {
    let scalar = scalars[index].scalar
    if Self.isWord(scalar) { return true }
    guard Self.joints.contains(scalar), let next = self.scalar(index + 1) else { return false }
    return Self.isWord(next)
  }

  /// Where the sentence ends that a sign may close, closing quotes and brackets included.
  private func endOfSentence(_ index: Int) -> Int? {
    guard ".!?…。！？".unicodeScalars.contains(scalars[index].scalar) else { return nil }
    var after = index + 1
    while let next = scalar(after), ".!?…)\"'”’»]".unicodeScalars.contains(next) { after += 1 }
    if let next = scalar(after), !next.properties.isWhitespace, !"。！？".unicodeScalars.contains(scalars[index].scalar) {
      return nil
    }
    guard scalars[index].scalar == "." else { return after }
    if let word = words.last, word.upperBound == offset(index), isShort(word) { return nil }
    var next = after
    while let scalar = scalar(next), scalar.properties.isWhitespace, scalar != "\n" { next += 1 }
    if let follower = scalar(next), follower.properties.isLowercase { return nil }
    return after
  }

  private func isShort(_ word: Range<Int>) -> Bool {
    let said = text[word].lowercased()
    return abbreviations.contains(said) || (said.count == 1 && said.first?.isLetter == true && said != "i")
  }
}
