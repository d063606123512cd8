import GuideDocument
import GuideGraph

extension Rule {
  static let objectionBorder = Rule(
    "objection-border", .flow, .error,
    "a way leads into an objection from outside, or out of it into the middle of the guide",
    why:
      "An objection interrupts a step and comes back to it; led into or out of otherwise, it has nothing to come back to.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Shall we go on?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="⟦price-reply⟧"><label>It costs too much</label></option>
          </choice>
        </step>
        <objection id="price"><label>It costs too much</label>
          <step id="price-reply"><prompt>You may pay monthly.</prompt><acknowledge next="price-back"/></step>
          <return id="price-back"/>
        </objection>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Shall we go on?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="done"><label>No</label></option>
          </choice>
        </step>
        <objection id="price"><label>It costs too much</label>
          <step id="price-reply"><prompt>You may pay monthly.</prompt><acknowledge next="price-back"/></step>
          <return id="price-back"/>
        </objection>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .whileReading)
}
