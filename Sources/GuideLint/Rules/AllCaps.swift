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
        <step id="ask"><prompt>Please do <strong>not</strong> unplug the USB SIM reader, model AB 12, called FRONT_DOOR_READER.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .texts { wording, review in
      guard wording.marks.contains(.capitals), wording.role.isForCustomers || wording.role == .title else { return }
      for sentence in wording.sentences {
        for run in sentence.shouts(in: wording.plain) {
          let range = run[0].lowerBound..<run[run.count - 1].upperBound
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
  /// Two or more words in capitals one after the other, one of which is longer than an acronym.
  fileprivate func shouts(in plain: PlainText) -> [[Range<Int>]] {
    words.split { word in
      let said = plain[word]
      return plain.isPartOfName(word)
        || !(said.contains(where: \.isUppercase) && !said.contains(where: { $0.isLowercase || $0.isNumber }))
    }.map(Array.init).filter { run in
      run.count > 1 && run.contains { plain[$0].count { $0.isLetter } > 3 }
    }
  }
}
