import GuideDocument
import GuideGraph

extension Rule {
  static let answerNeverUsed = Rule(
    "answer-never-used", .data, .warning,
    "an answer is kept, but nothing depends on it and nobody is told of it",
    why: "The question costs every customer time and changes nothing.",
    bad: [
      .guide(
        """
        <variable name="colour" type="choice" values="green red"/>
        <step id="ask"><prompt>What is your favourite colour?</prompt>
          <choice assign="⟦colour⟧" next="done">
            <option id="green"><label>Green</label></option>
            <option id="red"><label>Red</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="colour" type="choice" values="green red"/>
        <step id="ask"><prompt>What is your favourite colour?</prompt>
          <choice assign="colour" next="done">
            <option id="green"><label>Green</label></option>
            <option id="red"><label>Red</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>We will send you a {$colour} one.</prompt></outcome>
        """),
      // Whoever takes over sees every answer.
      .guide(
        """
        <variable name="colour" type="choice" values="green red"/>
        <step id="ask"><prompt>What is your favourite colour?</prompt>
          <choice assign="colour" next="person">
            <option id="green"><label>Green</label></option>
            <option id="red"><label>Red</label></option>
          </choice>
        </step>
        <handoff id="person" queue="main" reason="asked"><prompt>One moment.</prompt>
          <closed next="done"/><busy next="done"/><declined next="done"/>
        </handoff>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
    ],
    check: .guide { review in
      guard review.values != nil else { return }
      for answer in UnusedAnswers(review.study, review.project).all where answer.variable.privacy == .open {
        review.step = review.guide.steps[answer.node].id
        review.report(
          "nothing uses the answer \"\(answer.variable.name)\"", at: review.element(answer.element).place(of: .assign),
          consequence: "customers are asked for nothing", subject: answer.variable.name.text,
          witness: review.flow.way(to: answer.node))
      }
    })
}
