import GuideDocument
import GuideGraph

extension Rule {
  static let invalidId = Rule(
    "invalid-id", .structure, .error,
    "an id is not a letter followed by letters, digits, hyphens, underscores and dots",
    why: "Ids travel in links, reports and logs, where blanks and other signs break.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <choice>
            <option id="⟦1st⟧" next="done"><label>Yes</label></option>
            <option id="no" next="done"><label>No</label></option>
          </choice>
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
