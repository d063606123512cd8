import GuideDocument
import GuideGraph

extension Rule {
  static let wrongChildren = Rule(
    "wrong-children", .structure, .error,
    "an element holds what it may not hold, or lacks what it needs",
    why: "Only what the language knows in a place can be shown there.",
    bad: [
      .guide(
        """
        ⟦<step⟧ id="ask">
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          ⟦<option⟧ id="yes" next="done"><label>Yes</label></option>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
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
