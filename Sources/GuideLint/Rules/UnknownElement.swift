import GuideDocument
import GuideGraph

extension Rule {
  static let unknownElement = Rule(
    "unknown-element", .structure, .error,
    "there is no such element",
    why: "What it holds is never shown: an option is missing, a sentence is lost.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="done"><label>No</label></option>
            ⟦<opton⟧ id="unsure" next="done"><label>Not sure</label></opton>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="done"><label>No</label></option>
            <option id="unsure" next="done"><label>Not sure</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .whileReading)
}
