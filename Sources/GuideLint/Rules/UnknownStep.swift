import GuideDocument
import GuideGraph

extension Rule {
  static let unknownStep = Rule(
    "unknown-step", .references, .error, isFixed: true,
    "a way on leads to a step that is not there",
    why: "Whoever takes it ends in an error instead of an answer.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="⟦reboot-2⟧"><label>No</label></option>
          </choice>
          <noinput after="PT5M" next="reboot"/>
        </step>
        <step id="reboot"><prompt>Switch it off and on.</prompt>
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
