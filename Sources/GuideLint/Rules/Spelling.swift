import GuideDocument
import GuideGraph

extension Rule {
  static let spelling = Rule(
    "spelling", .text, .info, certainty: .style,
    "a word is misspelt as many people misspell it",
    why: "It costs trust: who cannot spell, can they repair a line?",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Did you ⟦recieve⟧ our letter?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Did you receive our letter?</prompt>
          <acknowledge next="terms"/>
        </step>
        <step id="terms"><prompt>The terms.</prompt>
          <say verbatim="true">You will recieve the goods.</say>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .texts { wording, review in
      guard wording.marks.contains(.slip), let slips = wording.words?.misspellings, wording.role != .verbatim else {
        return
      }
      for range in wording.sentences.flatMap(\.words) {
        let said = wording.plain[range]
        guard let right = slips[said.lowercased()] else { continue }
        review.report(
          "\"\(said)\" is spelt \"\(right)\"", at: wording.plain.place(of: range),
          consequence: "it costs trust", subject: said, fix: wording.fix(range, to: right, isSafe: true))
      }
    })
}
