import GuideDocument
import GuideGraph

extension Rule {
  static let emptyRange = Rule(
    "empty-range", .inputs, .error, isFixed: true,
    "min is greater than max",
    why: "No answer is ever accepted.",
    bad: [
      .guide(
        """
        <variable name="age" type="integer" min="⟦9⟧" max="3"/>
        <step id="ask"><prompt>How old are you?</prompt>
          <field assign="age" next="done"><invalid>Enter a number.</invalid></field>
        </step>
        <outcome id="done" result="answered"><prompt>You are {$age}.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="age" type="integer" min="3" max="9"/>
        <step id="ask"><prompt>How old are you?</prompt>
          <field assign="age" next="done"><invalid>Enter a number from 3 to 9.</invalid></field>
        </step>
        <outcome id="done" result="answered"><prompt>You are {$age}.</prompt></outcome>
        """)
    ],
    check: .whileReading)
}
