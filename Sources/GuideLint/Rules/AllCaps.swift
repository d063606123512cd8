import GuideDocument
import GuideGraph

extension Rule {
  static let allCaps = Rule(
    "all-caps", .text, .warning, certainty: .style,
    "words are written in capitals",
    why: "It reads as shouting, is slow to read, and some screen readers spell it letter by letter.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Please ⟦DO NOT <em>UNPLUG⟧</em> the router.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Please do <strong>not</strong> unplug the USB SIM reader, model AB 12, called FRONT_DOOR_READER.
          It is stamped ‘BC BIVS’ or marked MADE IN FRANCE. Tell HMRC: HM Revenue.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .texts { wording, review in
      guard wording.marks.contains(.capitals), wording.role.isForCustomers || wording.role == .title else { return }
      for sentence in wording.sentences {
        for run in sentence.shouts(in: wording) {
          let range = run[0].lowerBound..<run[run.count - 1].upperBound
          // What is quoted is written so elsewhere, and what stands in square brackets is to be replaced.
          let before = sentence.words.last { $0.upperBound <= range.lowerBound }
          guard !wording.isInscription(range, after: before), !wording.plain.isBracketed(range) else { continue }
          let said = wording.plain[range]
          review.report(
            "\"\(said)\" is written in capitals; write small letters and stress it with <strong>",
            at: wording.plain.place(of: range), consequence: "it reads as shouting, and some screen readers spell it",
            subject: said)
        }
      }
    })
}

extension Sentence {
  /// Two or more words in capitals one after the other, one of which is no abbreviation. Signs part them: in `POWER, DSL`
  /// things are named as they are marked.
  fileprivate func shouts(in wording: Wording) -> [[Range<Int>]] {
    let plain = wording.plain
    var runs: [[Range<Int>]] = []
    var last: Range<Int>?
    for word in words where plain.isLoud(word) {
      if let before = last, plain.isNext(word, to: before) {
        runs[runs.count - 1].append(word)
      } else {
        runs.append([word])
      }
      last = word
    }
    return runs.filter { run in run.count > 1 && run.contains { wording.isLoudWord($0) } }
  }
}

extension PlainText {
  fileprivate func isLoud(_ word: Range<Int>) -> Bool {
    let said = self[word]
    return !isPartOfName(word) && said.contains(where: \.isUppercase)
      && !said.contains { $0.isLowercase || $0.isNumber }
  }

}

extension Wording {
  /// Whether the word is read as one: longer than an abbreviation, or one that everybody knows in small letters.
  fileprivate func isLoudWord(_ range: Range<Int>) -> Bool {
    let word = plain[range]
    guard word.count(where: \.isLetter) > 3 else { return false }
    guard let everyday = words?.everydayWords, !everyday.isEmpty else { return true }
    return !word.isAbbreviation || everyday.contains(word.lowercased())
  }
}
