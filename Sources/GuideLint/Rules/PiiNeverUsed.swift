import GuideDocument
import GuideGraph

extension Rule {
  static let piiNeverUsed = Rule(
    "pii-never-used", .data, .error,
    "something personal is asked for and never used",
    why: "Nobody may collect what nobody needs (GDPR, article 5: data minimisation).",
    bad: [
      .guide(
        """
        <variable name="income" type="integer" privacy="sensitive" purpose="to help you" retain="P1D"/>
        <step id="ask"><prompt>How much do you earn a month?</prompt>
          <field assign="⟦income⟧" example="2000" next="done"><invalid>Enter a number, like 2000.</invalid></field>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="income" type="integer" privacy="sensitive" purpose="to help you" retain="P1D"/>
        <step id="ask"><prompt>How much do you earn a month?</prompt>
          <field assign="income" example="2000" next="check"><invalid>Enter a number, like 2000.</invalid></field>
        </step>
        <decide id="check">
          <when test="$income lt 1000" next="fund"/>
          <otherwise next="done"/>
        </decide>
        <outcome id="fund" result="resolved"><prompt>The fund can help you.</prompt></outcome>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .guide { review in
      guard review.values != nil else { return }
      for answer in UnusedAnswers(review.study, review.project).all where answer.variable.privacy > .open {
        // Text is held to be personal where nobody said what it is; that alone proves nothing.
        guard review.element(answer.variable.element)[.privacy] != nil else { continue }
        review.step = review.guide.steps[answer.node].id
        let name = answer.variable.name
        let isHidden =
          answer.variable.privacy == .sensitive
          && review.guide.steps.contains { if case .handoff = $0 { true } else { false } }
        review.report(
          "\"\(name)\" is \(answer.variable.privacy.rawValue) and nothing uses it"
            + (isHidden ? "; a colleague sees it only with <pass variable=\"\(name)\"/>" : ""),
          at: review.element(answer.element).place(of: .assign),
          consequence: "something personal is collected for nothing", subject: name.text,
          witness: review.flow.way(to: answer.node))
      }
    })
}
