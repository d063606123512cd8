import GuideDocument
import GuideGraph

extension Rule {
  static let noPathToOutcome = Rule(
    "no-path-to-outcome", .flow, .error, isFixed: true,
    "no way on from the step leads to an outcome or a person",
    why: "Whoever comes here is trapped: the questions never end.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="lights"><label>No</label></option>
          </choice>
        </step>
        <step id="⟦lights⟧"><prompt>Press the button. Does it blink?</prompt>
          <acknowledge next="restart"/>
        </step>
        <step id="⟦restart⟧"><prompt>Pull the plug and put it back.</prompt>
          <acknowledge next="lights"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="lights"><label>No</label></option>
          </choice>
        </step>
        <step id="lights"><prompt>Press the button. Does it blink?</prompt>
          <acknowledge next="restart"/>
        </step>
        <step id="restart"><prompt>Pull the plug and put it back.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .guide { review in
      let flow = review.flow
      let saved = BackwardReach(flow.graph, to: review.ends)
      for position in review.guide.steps.indices where !saved.includes(position) {
        let step = review.guide.steps[position]
        review.step = step.id
        review.report(
          "no way from \"\(step.id)\" leads to an outcome or a person",
          at: review.element(step.element).place(of: .id), consequence: "whoever comes here is trapped",
          subject: step.id.text, witness: flow.way(to: position))
      }
    })
}
