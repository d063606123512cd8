import GuideDocument
import GuideGraph

extension Rule {
  static let ambiguousDate = Rule(
    "ambiguous-date", .text, .warning, certainty: .style,
    "a date may be read as another day",
    why: "03/04 is the third of April to some and the fourth of March to others, and they come on the wrong day.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>It works again from ⟦03/04/2026⟧.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>It works again from 3 April 2026. Not from 25/04/2026 or 04/04/2026, and 1/2 of you need not wait.</prompt>
          <acknowledge next="terms"/>
        </step>
        <step id="terms"><prompt>The terms.</prompt>
          <say verbatim="true">This holds as signed on 03/04/2026.</say>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .texts { wording, review in
      guard wording.marks.contains(.date), wording.role != .verbatim else { return }
      for range in wording.sentences.flatMap(\.words) where range.count >= 6 {
        let said = wording.plain[range]
        guard let match = said.wholeMatch(of: #/(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})/#) else { continue }
        // With full stops the day comes first everywhere.
        guard said.contains("/"), let one = Int(match.output.1), let other = Int(match.output.2) else { continue }
        guard (1...12).contains(one), (1...12).contains(other), one != other else { continue }
        review.report(
          "\"\(said)\" is two different days; write the month as a word", at: wording.plain.place(of: range),
          consequence: "some people come on the wrong day", subject: said)
      }
    })
}
