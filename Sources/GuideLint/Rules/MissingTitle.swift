import GuideDocument
import GuideGraph

extension Rule {
  static let missingTitle = Rule(
    "missing-title", .text, .warning, certainty: .style,
    "a step has no title",
    why: "Agents and reports show its id instead, and nobody knows what it means.",
    bad: [
      .guide(
        """
        ⟦<step⟧ id="ask"><prompt>Is the light on?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><title>It works</title><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><title>Light</title><prompt>Is the light on?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><title>It works</title><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .guide { review in
      for step in review.guide.steps where step.heading.title == nil {
        if case .return = step { continue }
        review.step = step.id
        review.report(
          "\"\(step.id)\" has no <title>; give it one of a few words", at: review.place(of: step.heading),
          consequence: "agents and reports show \"\(step.id)\" instead", subject: step.id.text)
      }
    })
}
