import GuideDocument
import GuideGraph

extension Rule {
  static let deadEnd = Rule(
    "dead-end", .flow, .error, isFixed: true,
    "a step neither asks nor goes on nor ends",
    why: "The conversation just stops, and nobody knows whether it is over.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="tip"><label>No</label></option>
          </choice>
        </step>
        ⟦<step⟧ id="tip"><prompt>Switch it off and on.</prompt></step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="tip"><label>No</label></option>
          </choice>
        </step>
        <step id="tip"><prompt>Switch it off and on.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .whileReading)
}
