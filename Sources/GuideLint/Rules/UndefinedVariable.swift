import GuideDocument
import GuideGraph

extension Rule {
  static let undefinedVariable = Rule(
    "undefined-variable", .data, .error, isFixed: true,
    "a variable is used that the guide does not declare",
    why: "The guide cannot know what to say or where to go.",
    bad: [
      .guide(
        """
        <variable name="age" type="integer"/>
        <step id="ask"><prompt>How old are you?</prompt>
          <field assign="age" next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>You are {⟦$agee⟧}.</prompt></outcome>
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
