import GuideDocument
import GuideGraph

extension Rule {
  static let duplicateId = Rule(
    "duplicate-id", .references, .error, isFixed: true,
    "two things have the same id",
    why: "People are sent to one of them, whichever is read first, and reports mix the two.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        <outcome id="⟦done⟧" result="answered"><prompt>Sorry.</prompt></outcome>
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
