import GuideDocument
import GuideGraph

extension Rule {
  static let bidiOverride = Rule(
    "bidi-override", .security, .error, isFixed: true,
    "a character turns the direction of the text around it",
    why: "People see another text than the one that was reviewed.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on⟦&#x202E;⟧?</prompt>
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
