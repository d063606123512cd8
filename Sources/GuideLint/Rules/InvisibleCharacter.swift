import GuideDocument
import GuideGraph

extension Rule {
  static let invisibleCharacter = Rule(
    "invisible-character", .security, .warning,
    "a character cannot be seen",
    why: "Two texts that look alike are not, and a typed answer does not match the label that it repeats.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on⟦&#x200B;⟧?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .whileReading)
}
