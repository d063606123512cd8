import GuideDocument
import GuideGraph

extension Rule {
  static let badAttributeValue = Rule(
    "bad-attribute-value", .structure, .error,
    "the value is not of the kind that the attribute takes",
    why: "A wait, a date or a language is not the one that the author meant.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <noinput after="⟦5min⟧" next="done"/>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <noinput after="PT5M" next="done"/>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .whileReading)
}
