import GuideDocument
import GuideGraph

extension Rule {
  static let unreachableStep = Rule(
    "unreachable-step", .flow, .error,
    "no way from the start leads to the step",
    why: "Help was written that nobody can ever get.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        <step id="⟦tips⟧"><prompt>Switch it off and on.</prompt>
          <acknowledge next="done"/>
        </step>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="tips"><label>No</label></option>
          </choice>
        </step>
        <step id="tips"><prompt>Switch it off and on.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .guide { review in
      let flow = review.flow
      guard !review.guide.start.step.isMissing else { return }
      let known = ShortestWays(
        flow.graph, from: [review.guide.start.step.offset] + flow.doubts.reached.map(\.offset))
      for position in review.guide.steps.indices where !known.reaches(position) {
        let step = review.guide.steps[position]
        // Of two steps with one id nothing can lead to the second; that is an error of its own.
        guard review.guide.index(of: step.id)?.offset == position else { continue }
        review.step = step.id
        review.report(
          "no way leads to \"\(step.id)\"", at: review.element(step.element).place(of: .id),
          consequence: "nobody can ever see it", subject: step.id.text)
      }
    })
}
