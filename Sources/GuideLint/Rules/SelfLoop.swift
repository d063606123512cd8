import GuideDocument
import GuideGraph

extension Rule {
  static let selfLoop = Rule(
    "self-loop", .flow, .warning,
    "an answer leads to the same question again",
    why: "People think that their answer was not understood, or that the guide is broken.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="⟦ask⟧"><label>No</label></option>
          </choice>
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
            <option id="no" next="tips"><label>No</label></option>
          </choice>
        </step>
        <step id="tips"><prompt>Switch it off and on.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .questions { question, review in
      guard question.waits, let step = review.guide.index(of: question.heading.id),
        review.guide[step].element == question.heading.element
      else { return }
      let answers: Set<ControlEdge.Kind> = [.option, .skip, .field, .form, .acknowledge]
      guard let edge = review.guide.edges.from(step).first(where: { $0.to == step && answers.contains($0.kind) }) else {
        return
      }
      // A text with values in it need not be the same text.
      guard question.prompt.expressions.isEmpty else { return }
      review.report(
        "this answer leads to \"\(question.heading.id)\" again, word for word",
        at: review.element(edge.element).place(of: edge.attribute),
        consequence: "people think that they were not understood", subject: question.heading.id.text)
    })
}
