import GuideDocument
import GuideGraph

extension Rule {
  static let noWhyText = Rule(
    "no-why-text", .text, .warning, certainty: .style,
    "a personal question does not say why it is asked",
    why: "People leave where they do not see what they should tell it for.",
    bad: [
      .guide(
        """
        <variable name="born" type="date" privacy="personal" purpose="to find your record" retain="P30D"/>
        ⟦<step⟧ id="ask"><prompt>When were you born?</prompt>
          <field assign="born" example="1990-05-31" next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>So it was {format-date($born)}.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="born" type="date" privacy="personal" purpose="to find your record" retain="P30D"/>
        <step id="ask"><prompt>When were you born?</prompt>
          <why>Two people may have the same name.</why>
          <field assign="born" example="1990-05-31" next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>So it was {format-date($born)}.</prompt></outcome>
        """)
    ],
    check: .questions { question, review in
      guard question.why == nil else { return }
      let personal = question.asked.filter { (review.guide.variables[$0]?.privacy ?? .open) > .open }
      guard let first = personal.first else { return }
      review.report(
        "this step asks for \"\(first)\", which is \(review.guide.variables[first]?.privacy.rawValue ?? "personal"), and does not say why; add <why>",
        at: review.place(of: question.heading), consequence: "people leave rather than tell it", subject: first.text)
    })
}
