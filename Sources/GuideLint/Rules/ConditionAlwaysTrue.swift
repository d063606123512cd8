import GuideDocument
import GuideGraph

extension Rule {
  static let conditionAlwaysTrue = Rule(
    "condition-always-true", .data, .warning,
    "a condition is true whatever was answered",
    why: "It decides nothing, so what its author wanted to keep apart is not kept apart.",
    bad: [
      .guide(
        """
        <variable name="people" type="integer" min="1" max="9"/>
        <step id="ask"><prompt>How many people live with you?</prompt>
          <field assign="people" next="check"><invalid>Enter a number from 1 to 9.</invalid></field>
        </step>
        <decide id="check">
          <when test="⟦$people ge 0⟧" next="done"/>
          <otherwise next="done"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="people" type="integer" min="1" max="9"/>
        <step id="ask"><prompt>How many people live with you?</prompt>
          <field assign="people" next="check"><invalid>Enter a number from 1 to 9.</invalid></field>
        </step>
        <decide id="check">
          <when test="$people gt 1" next="many"/>
          <otherwise next="done"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        <outcome id="many" result="resolved"><prompt>Good for you all.</prompt></outcome>
        """),
      // What is left after the other tests may well be all that the last one asks for.
      .guide(
        """
        <variable name="people" type="integer" min="1" max="9"/>
        <step id="ask"><prompt>How many people live with you?</prompt>
          <field assign="people" next="check"><invalid>Enter a number from 1 to 9.</invalid></field>
        </step>
        <decide id="check">
          <when test="$people gt 1" next="many"/>
          <when test="$people = 1" next="done"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        <outcome id="many" result="resolved"><prompt>Good for you all.</prompt></outcome>
        """),
    ],
    check: .guide { review in
      guard let values = review.values else { return }
      var found: [Condition] = []
      values.forEachCondition { condition, verdict in
        if verdict.mayHold, !verdict.mayFail, verdict.isLeft, condition.isAboutValues { found.append(condition) }
      }
      for condition in found {
        let reason = values.words(of: condition.test.variables, at: condition.node)
        review.report(
          condition,
          "\"\(condition.test.source)\" is always true here"
            + (condition.kind == .constraint || reason.isEmpty ? "" : ": \(reason)"),
          consequence: condition.kind == .when
            ? "everybody who comes here goes this way"
            : condition.kind == .relevant
              ? "everybody is offered this option" : "it refuses nothing",
          value: reason.isEmpty ? nil : reason)
      }
    })
}
