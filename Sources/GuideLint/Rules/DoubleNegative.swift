import GuideDocument
import GuideGraph

extension Rule {
  static let doubleNegative = Rule(
    "double-negative", .text, .warning, certainty: .style,
    "a question denies something twice",
    why: "Nobody knows what yes means then, and the opposite of the answer is recorded.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Hello. ⟦Isn't it unplugged?⟧</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="done"><label>No</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Is it plugged in or not? Are no lights on?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="done"><label>No</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .texts { wording, review in
      guard wording.role == .prompt || wording.role == .say || wording.role == .simpler || wording.role == .confirm
      else {
        return
      }
      guard wording.marks.contains(.denial), let language = wording.words else { return }
      for sentence in wording.sentences where wording.plain.isQuestion(sentence) {
        let said = review.lexicon.words(of: FoldedText(wording.plain[sentence.range]))
        let denials = said.indices.filter { index in
          if language.denied.contains(said[index]) { return true }
          guard review.lexicon.negations.contains(said[index]) else { return false }
          // "... or not" offers the other answer, and denies nothing.
          return !(index > 0 && language.alternatives.contains(said[index - 1]))
        }
        guard denials.count > 1 else { continue }
        review.report(
          "\"\(said[denials[0]])\" and \"\(said[denials[1]])\" deny each other; ask whether something is so",
          at: wording.plain.place(of: sentence.range), consequence: "nobody knows what yes means")
      }
    })
}
