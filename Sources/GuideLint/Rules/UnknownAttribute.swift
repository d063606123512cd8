import GuideDocument
import GuideGraph

extension Rule {
  static let unknownAttribute = Rule(
    "unknown-attribute", .structure, .error,
    "the element has no such attribute",
    why: "What it says has no effect: a condition is ignored, a limit does not hold.",
    bad: [
      .guide(
        """
        <step id="ask" ⟦urgnt⟧="true"><prompt>Do you smell gas?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask" urgent="true"><prompt>Do you smell gas?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .whileReading)
}
