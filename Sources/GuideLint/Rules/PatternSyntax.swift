import GuideDocument
import GuideGraph

extension Rule {
  static let patternSyntax = Rule(
    "pattern-syntax", .inputs, .error, isFixed: true,
    "a pattern cannot be read",
    why: "No answer can be checked, so the guide cannot be run.",
    bad: [
      .guide(
        """
        <variable name="code" type="text" privacy="open"/>
        <step id="ask"><prompt>What is the code?</prompt>
          <field assign="code" pattern="[0-9⟦⟧" example="1234" next="done"><invalid>Enter the digits.</invalid></field>
        </step>
        <outcome id="done" result="resolved"><prompt>Your code is {$code}.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="code" type="text" privacy="open"/>
        <step id="ask"><prompt>What is the code?</prompt>
          <field assign="code" pattern="[0-9]{4}" example="1234" next="done"><invalid>Enter the 4 digits.</invalid></field>
        </step>
        <outcome id="done" result="resolved"><prompt>Your code is {$code}.</prompt></outcome>
        """)
    ],
    check: .whileReading)
}
