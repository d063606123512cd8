import GuideDocument
import GuideGraph

extension Rule {
  static let brokenInterpolation = Rule(
    "broken-interpolation", .data, .error, isFixed: true,
    "a brace of a text has no partner",
    why: "The customer reads a half-finished sentence.",
    bad: [
      .guide(
        """
        <variable name="age" type="integer"/>
        <step id="ask"><prompt>How old are you?</prompt>
          <field assign="age" next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>You are ⟦{$age.⟧</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="age" type="integer"/>
        <step id="ask"><prompt>How old are you?</prompt>
          <field assign="age" next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>You are {$age}.</prompt></outcome>
        """)
    ],
    check: .whileReading)
}
