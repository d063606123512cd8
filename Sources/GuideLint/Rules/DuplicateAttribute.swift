import GuideDocument
import GuideGraph

extension Rule {
  static let duplicateAttribute = Rule(
    "duplicate-attribute", .structure, .error, isFixed: true,
    "an attribute is written twice in one tag",
    why: "Only one of the two can count, and it may not be the one that the author looked at.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <acknowledge next="done" ⟦next⟧="done"/>
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
