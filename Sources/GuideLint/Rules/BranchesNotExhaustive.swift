import GuideDocument
import GuideGraph

extension Rule {
  static let branchesNotExhaustive = Rule(
    "branches-not-exhaustive", .data, .error, isFixed: true,
    "a decision has no otherwise, and some value fits none of its tests",
    why: "A customer with that value stands before nothing.",
    bad: [
      .guide(
        """
        <variable name="age" type="integer" min="0" max="120"/>
        <step id="ask"><prompt>How old are you?</prompt>
          <field assign="age" next="check"><invalid>Enter your age in years, like 42.</invalid></field>
        </step>
        ⟦<decide⟧ id="check">
          <when test="$age lt 31" next="done"/>
          <when test="$age gt 31" next="done"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
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
          <when test="$age lt 31" next="done"/>
          <when test="$age ge 31" next="done"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
      .guide(
        """
        <variable name="plan" type="choice" values="gold basic"/>
        <step id="ask"><prompt>Which plan do you have?</prompt>
          <choice assign="plan" next="check">
            <option id="gold"><label>Gold</label></option>
            <option id="basic"><label>Basic</label></option>
          </choice>
        </step>
        <decide id="check">
          <when test="$plan = 'gold'" next="done"/>
          <when test="$plan = 'basic'" next="done"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
    ],
    check: .decides { decide, review in
      guard decide.otherwise == nil, decide.unreadable.isEmpty,
        let node = review.guide.index(of: decide.heading.id)?.offset
      else { return }
      let tests = decide.whens.map(\.test)
      let names = tests.reduce(into: Set<VariableName>()) { $0.formUnion($1.variables) }
      let variables = VariableFlow(review.study, in: review.project, names)
      let samples = Samples(tests, review.guide) { variables.isCertain($0, at: node) }
      guard let gap = samples.first(where: { values in tests.allSatisfy { $0.isFalse(for: values) } }) else { return }
      review.report(
        "no test is true for \(gap.words), and there is no <otherwise>", at: review.place(of: decide.heading),
        consequence: "the conversation cannot go on", subject: decide.heading.id.text,
        witness: review.way(to: decide.heading.id))
      review.findings[review.findings.count - 1].witnessValue = gap.words
    })
}
