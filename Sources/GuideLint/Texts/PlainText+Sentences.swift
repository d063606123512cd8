/// A sentence of a plain text, by its bytes, without the space around it.
package struct Sentence: Hashable, Sendable {
  package var range: Range<Int>
  /// Runs of letters, digits and what joins them: `don't`, `e-mail`, `1,000`. A value that is filled in is a word.
  package var words: [Range<Int>]
}

extension PlainText {
  /// Cut at `.`, `!`, `?`, `…` and their like before white space, and at line breaks; not after abbreviations, initials or
  /// before a small letter. What stands in braces has neither words nor sentences.
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

  /// The words of a sentence that people say: an address is none, neither `https://example.org/a` nor `/a/b`.
  func spoken(_ sentence: Sentence) -> [Range<Int>] {
    guard bytes[sentence.range].contains(UInt8(ascii: "/")) else { return sentence.words }
    return sentence.words.filter { word in
      !(word.lowerBound > 0 && bytes[word.lowerBound - 1] == UInt8(ascii: "/"))
        && !bytes[word.upperBound...].starts(with: "://".utf8)
    }
  }

  /// Whether it ends with a question mark.
  func isQuestion(_ sentence: Sentence) -> Bool {
    !sentence.range.isEmpty && bytes[sentence.range.upperBound - 1] == UInt8(ascii: "?")
  }

  /// The words of a stretch, in small letters, as they are looked up.
  package func lowered(_ words: [Range<Int>]) -> [String] { words.map(lowered) }

  /// One word likewise.
  func lowered(_ word: Range<Int>) -> String {
    let bytes = bytes[word]
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return self[word].replacing("’", with: "'").lowercased() }
    return String(unsafeUninitializedCapacity: bytes.count) { small in
      for (index, byte) in bytes.enumerated() {
        small[index] = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
      }
      return bytes.count
    }
  }
}

private struct SentenceCutter {
  private let abbreviations: Set<String>
  private let text: PlainText
  private(set) var sentences: [Sentence] = []
  private var words: [Range<Int>] = []
  /// Where the sentence began, once it has.
  private var start: Int?
  /// By offset of a brace: after its counterpart. Few texts have any.
  private var codeEnds: [Int: Int]?

  init(_ text: PlainText, abbreviations: Set<String>) {
    self.text = text
    self.abbreviations = abbreviations
  }

  private func sign(_ offset: Int) -> TextSign? { TextSign(at: offset, in: text.bytes) }

  mutating func cut() {
    var offset = 0
    while let sign = sign(offset) {
      var after = offset + sign.width
      if sign.scalar == "\n" {
        finish(at: offset)
      } else if sign.isWord {
        start = start ?? offset
        after = endOfWord(from: after)
        words.append(offset..<after)
      } else if sign.scalar == "{", let end = endOfCode(from: offset) {
        start = start ?? offset
        after = end
      } else if !sign.isSpace {
        start = start ?? offset
        if let end = endOfSentence(offset, sign) {
          finish(at: end)
          after = end
        }
      }
      offset = after
    }
    finish(at: text.bytes.count)
  }

  private mutating func finish(at offset: Int) {
    if let start {
      var last = offset
      while let before = TextSign(before: last, in: text.bytes), before.isSpace { last -= before.width }
      sentences.append(Sentence(range: start..<max(start, last), words: words))
    }
    (start, words) = (nil, [])
  }

  /// Braces stand in no prose: from one to its counterpart it is a form or a template of some other program, and has no
  /// sentences. Nil where the counterpart lacks.
  private mutating func endOfCode(from offset: Int) -> Int? {
    let ends = codeEnds ?? Self.pairs(in: text.bytes)
    codeEnds = ends
    return ends[offset]
  }

  private static func pairs(in bytes: [UInt8]) -> [Int: Int] {
    var (open, ends) = ([Int](), [Int: Int]())
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "{") { open.append(index) }
      if byte == UInt8(ascii: "}"), let start = open.popLast() { ends[start] = index + 1 }
    }
    return ends
  }

  private func endOfWord(from offset: Int) -> Int {
    var end = offset
    while let next = sign(end) {
      // Joints join letters and digits on both their sides.
      guard next.isWord || (next.isJoint && sign(end + next.width)?.isWord ?? false) else { break }
      end += next.width
    }
    return end
  }

  /// Where the sentence ends that a sign may close, closing quotes and brackets included.
  private func endOfSentence(_ offset: Int, _ sign: TextSign) -> Int? {
    guard sign.endsSentence else { return nil }
    var after = offset + sign.width
    while let next = self.sign(after), next.endsSentence || next.closes { after += next.width }
    if let next = self.sign(after), !next.isSpace, !sign.isFullWidth { return nil }
    guard sign.scalar == "." else { return after }
    if let word = words.last, word.upperBound == offset, isShort(word) { return nil }
    var next = after
    while let space = self.sign(next), space.isSpace, space.scalar != "\n" { next += space.width }
    if let follower = self.sign(next), follower.scalar.properties.isLowercase { return nil }
    return after
  }

  private func isShort(_ word: Range<Int>) -> Bool {
    let said = text.lowered(word)
    return abbreviations.contains(said) || (said.count == 1 && said.first?.isLetter == true && said != "i")
  }
}
