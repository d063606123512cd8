import GuideDocument
import GuideGraph

extension Rule {
  static let blamingTone = Rule(
    "blaming-tone", .text, .info, certainty: .style,
    "a text tells people that it is their fault",
    why: "Who is told off does not try again, and does not come back.",
    bad: [
      .guide(
        """
        <variable name="code" type="text" privacy="open"/>
        <step id="ask"><prompt>What is the code?</prompt>
          <field assign="code" pattern="[0-9]{4}" example="1234" next="done"><invalid>⟦You failed⟧ to enter 4 digits.</invalid></field>
        </step>
        <outcome id="done" result="resolved"><prompt>Your code is {$code}.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="code" type="text" privacy="open"/>
        <step id="ask"><prompt>What is the code?</prompt>
          <field assign="code" pattern="[0-9]{4}" example="1234" next="done"><invalid>You should have got 4 digits by post, like 1234.</invalid></field>
        </step>
        <outcome id="done" result="resolved"><prompt>Your code is {$code}.</prompt></outcome>
        """)
    ],
    check: .texts { wording, review in
      guard wording.marks.contains(.blame), wording.role.reachesCustomers, let phrases = wording.words?.blame else {
        return
      }
      for sentence in wording.sentences {
        guard let found = wording.plain.lowered(sentence.words).holds(anyOf: phrases) else { continue }
        let range = sentence.words[found.lowerBound].lowerBound..<sentence.words[found.upperBound - 1].upperBound
        review.report(
          "\"\(wording.plain[range])\" tells people that it is their fault; say what is wanted instead",
          at: wording.plain.place(of: range), consequence: "people feel told off", subject: wording.plain[range])
      }
    })
}
