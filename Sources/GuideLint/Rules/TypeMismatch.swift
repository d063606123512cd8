import GuideDocument
import GuideGraph

extension Rule {
  static let typeMismatch = Rule(
    "type-mismatch", .data, .error, isFixed: true,
    "values of kinds that do not go together",
    why: "The comparison can never do what it says, so customers take the wrong way.",
    bad: [
      .guide(
        """
        <variable name="age" type="integer"/>
        <step id="ask"><prompt>How old are you?</prompt>
          <field assign="age" next="check"/>
        </step>
        <decide id="check">
          <when test="⟦$age > '18'⟧" next="done"/>
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
          <when test="$age > 18" next="done"/>
          <otherwise next="done"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .whileReading)
}
