import GuideDocument
import GuideGraph

extension Rule {
  static let expressionSyntax = Rule(
    "expression-syntax", .data, .error, isFixed: true,
    "an expression cannot be read",
    why: "The guide cannot be run.",
    bad: [
      .guide(
        """
        <variable name="age" type="integer"/>
        <step id="ask"><prompt>How old are you?</prompt>
          <field assign="age" next="check"/>
        </step>
        <decide id="check">
          <when test="$age >⟦⟧" next="done"/>
          <otherwise next="done"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="age" type="integer"/>
        <step id="ask"><prompt>How old are you?</prompt>
          <field assign="age" next="check"/>
        </step>
        <decide id="check">
          <when test="$age ge 18" next="done"/>
          <otherwise next="done"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .whileReading)
}
