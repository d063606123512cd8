import GuideDocument
import GuideGraph

extension Rule {
  static let effectWithoutConfirm = Rule(
    "effect-without-confirm", .flow, .warning,
    "something that cannot be taken back is done without being agreed to",
    why: "A slip of the finger books, orders or cancels, and nobody can undo it.",
    bad: [
      .guide(
        """
        <variable name="number" type="integer" min="1" max="9"/>
        <step id="ask"><prompt>How many do you want?</prompt>
          <field assign="number" next="order"><invalid>Enter a number from 1 to 9.</invalid></field>
        </step>
        <action id="⟦order⟧" name="order" effect="once">
          <param name="number" value="$number"/>
          <done next="done"/><failed next="done"/>
        </action>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="number" type="integer" min="1" max="9"/>
        <step id="ask"><prompt>How many do you want?</prompt>
          <field assign="number" next="order"><invalid>Enter a number from 1 to 9.</invalid></field>
        </step>
        <action id="order" name="order" effect="once">
          <param name="number" value="$number"/>
          <confirm>Shall I order {$number} of them?</confirm>
          <done next="done"/><failed next="done"/><declined next="done"/>
        </action>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
      // A question that one can say no to does as well.
      .guide(
        """
        <step id="ask"><prompt>Shall I order one?</prompt>
          <choice>
            <option id="yes" next="order"><label>Yes</label></option>
            <option id="no" next="done"><label>No</label></option>
          </choice>
        </step>
        <action id="order" name="order" effect="once"><done next="done"/><failed next="done"/></action>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
    ],
    check: .guide { review in
      guard review.values != nil else { return }
      // Whether something can be taken back is known only where its author wrote it.
      let actions = review.guide.steps.indices.filter { node in
        let step = review.guide.steps[node]
        return step.isUnasked && review.element(step.element)[.effect] != nil && review.flow.ways.reaches(node)
      }
      guard !actions.isEmpty, !review.guide.start.step.isMissing else { return }
      let gates = Dominators(review.flow.graph, from: review.guide.start.step.offset)
      for node in actions {
        let isAgreed = gates.gates(of: node).contains { $0 < review.flow.anywhere && review.guide.steps[$0].isFork }
        guard !isAgreed else { continue }
        let step = review.guide.steps[node]
        review.step = step.id
        review.report(
          "\"\(step.id)\" cannot be taken back, and nobody is asked before it is done",
          at: review.element(step.element).place(of: .id), consequence: "it is done by mistake; write <confirm>",
          subject: step.id.text, witness: review.flow.way(to: node))
      }
    })
}

extension Step {
  fileprivate var isUnasked: Bool {
    guard case .action(let action) = self else { return false }
    return action.effect == .once && action.confirm == nil
  }

  /// A question whose answers lead to different steps, so that one can say no.
  fileprivate var isFork: Bool {
    guard case .question(let question) = self, case .choice(let choice) = question.ask else { return false }
    return Set(choice.options.compactMap { choice.target(of: $0)?.step }).count > 1
  }
}
