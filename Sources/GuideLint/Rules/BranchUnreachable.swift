import GuideDocument
import GuideGraph

extension Rule {
  static let branchUnreachable = Rule(
    "branch-unreachable", .data, .error,
    "the tests before it leave a test of a decision nothing",
    why: "The right answer leads to the wrong step, because an earlier test takes it away.",
    bad: [
      .guide(
        """
        <variable name="age" type="integer" min="0" max="120"/>
        <step id="ask"><prompt>How old are you?</prompt>
          <field assign="age" next="check"><invalid>Enter your age in years, like 42.</invalid></field>
        </step>
        <decide id="check">
          <when test="$age gt 10" next="done"/>
          <when test="⟦$age gt 20⟧" next="old"/>
          <otherwise next="done"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        <outcome id="old" result="resolved"><prompt>Very good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="age" type="integer" min="0" max="120"/>
        <step id="ask"><prompt>How old are you?</prompt>
          <field assign="age" next="check"><invalid>Enter your age in years, like 42.</invalid></field>
        </step>
        <decide id="check">
          <when test="$age gt 20" next="old"/>
          <when test="$age gt 10" next="done"/>
          <otherwise next="young"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        <outcome id="old" result="resolved"><prompt>Very good.</prompt></outcome>
        <outcome id="young" result="resolved"><prompt>Please ask your parents.</prompt></outcome>
        """)
    ],
    check: .guide { review in
      guard let values = review.values else { return }
      var found: [Condition] = []
      values.forEachCondition { condition, verdict in
        if verdict.mayHold, !verdict.isLeft { found.append(condition) }
      }
      for condition in found {
        guard case .decide(let decide) = review.guide.steps[condition.node] else { continue }
        let earlier = decide.whens.prefix { $0.element != condition.element }
        review.report(
          condition, "whatever \"\(condition.test.source)\" is true for, a test before it takes away",
          consequence: "nobody ever goes this way",
          related: earlier.map {
            .init(note: "\"\($0.test.source)\" comes first", place: review.element($0.element).place(of: .test))
          })
      }
    })
}
