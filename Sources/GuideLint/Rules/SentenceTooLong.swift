import GuideDocument
import GuideGraph

extension Rule {
  static let sentenceTooLong = Rule(
    "sentence-too-long", .text, .warning, certainty: .style,
    "a sentence is longer than people keep in mind",
    why: "Who has to read a sentence twice answers something else, or leaves.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Hello. ⟦Look at the plug of the router in the wall and at the cable at its back and then at the
          lights in front, which should be <em>green</em> after a minute or two &amp; stay so.⟧</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Look at the plug of the router in the wall. Look at the cable at its back.
          <list><item>The lights in front should be green</item><item>Wait for a minute or two</item></list></prompt>
          <acknowledge next="terms"/>
        </step>
        <step id="terms"><prompt>The terms.</prompt>
          <say verbatim="true">This agreement between you and us begins on the day on which the first of us signs it and ends after a year or when one of us writes to the other that it is to end.</say>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .texts { wording, review in
      guard wording.role.isForCustomers else { return }
      let most = review.settings[.sentenceTooLong]
      for sentence in wording.sentences where sentence.words.count > most {
        let words = wording.plain.spoken(sentence).count
        guard words > most else { continue }
        review.report(
          "this sentence has \(words) words, and \(most) are plenty; make it two",
          at: wording.plain.place(of: sentence.range), consequence: "people have to read it twice")
      }
    })
}
