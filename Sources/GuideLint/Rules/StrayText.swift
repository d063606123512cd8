import GuideDocument
import GuideGraph

extension Rule {
  static let strayText = Rule(
    "stray-text", .structure, .error,
    "a text stands where only elements may stand",
    why: "Nobody would see it.",
    bad: [
      .guide(
        """
        <step id="ask">⟦Hello.⟧ <prompt>Is the light on?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Hello. Is the light on?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .whileReading)
}
