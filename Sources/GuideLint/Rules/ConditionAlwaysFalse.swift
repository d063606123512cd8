import GuideDocument
import GuideGraph

extension Rule {
  static let conditionAlwaysFalse = Rule(
    "condition-always-false", .data, .warning,
    "a condition can never be true, whatever was answered",
    why: "The way behind it is never taken, and whoever wrote it meant something else.",
    bad: [
      .guide(
        """
        <variable name="age" type="integer" min="0" max="120"/>
        <step id="ask"><prompt>How old are you?</prompt>
          <field assign="age" next="check"><invalid>Enter your age in years, like 42.</invalid></field>
        </step>
        <decide id="check">
          <when test="⟦$age gt 200⟧" next="done"/>
          <otherwise next="done"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
      .guide(
        """
        <variable name="plan" type="choice" values="gold basic"/>
        <step id="ask"><prompt>Which plan do you have?</prompt>
          <choice assign="plan">
            <option id="gold" next="more"><label>Gold</label></option>
            <option id="basic" next="done"><label>Basic</label></option>
          </choice>
        </step>
        <step id="more"><prompt>What would you like?</prompt>
          <choice next="done">
            <option id="cash"><label>Money back</label></option>
            <option id="upgrade" relevant="⟦$plan = 'basic'⟧"><label>A better plan</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
    ],
    good: [
      .guide(
        """
        <variable name="age" type="integer" min="0" max="120"/>
        <step id="ask"><prompt>How old are you?</prompt>
          <field assign="age" next="check"><invalid>Enter your age in years, like 42.</invalid></field>
        </step>
        <decide id="check">
          <when test="$age gt 17" next="done"/>
          <otherwise next="young"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        <outcome id="young" result="resolved"><prompt>Please ask your parents.</prompt></outcome>
        """)
    ],
    check: .guide { review in
      guard let values = review.values else { return }
      var found: [Condition] = []
      values.forEachCondition { condition, verdict in
        if !verdict.mayHold, condition.isAboutValues, condition.test.root.strangers.isEmpty { found.append(condition) }
      }
      for condition in found {
        let reason = values.words(of: condition.test.variables, at: condition.node)
        review.report(
          condition,
          "\"\(condition.test.source)\" is never true here"
            + (condition.kind == .constraint || reason.isEmpty ? "" : ": \(reason)"),
          consequence: condition.loss(values), value: reason.isEmpty ? nil : reason)
      }
    })
}

extension Condition {
  /// Whether it depends on anything; `true()` and `false()` are what their author meant them to be.
  var isAboutValues: Bool { !test.variables.isEmpty }

  fileprivate func loss(_ values: ValueFlow) -> String {
    switch kind {
    case .constraint: return "no answer is ever accepted"
    case .relevant: return "nobody is ever offered this option"
    case .when:
      guard let target, !target.isMissing, !values.reaches(target.offset) else { return "nobody ever goes this way" }
      return "nobody ever comes to \"\(values.flow.guide[target].id)\""
    }
  }
}

extension Review {
  mutating func report(
    _ condition: Condition, _ message: String, consequence: String, related: [Diagnostic.Related] = [],
    value: String? = nil
  ) {
    step = guide.steps[condition.node].id
    report(
      message, at: element(condition.element).place(of: condition.attribute), consequence: consequence,
      subject: condition.test.source, related: related, witness: flow.way(to: condition.node), value: value)
  }
}
