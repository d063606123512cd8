import GuideDocument
import GuideGraph

extension Rule {
  static let unusedSuppression = Rule(
    "unused-suppression", .meta, .warning,
    "a comment has nothing to keep quiet",
    why: "It would hide the next finding that comes to stand there.",
    bad: [
      .guide(
        """
        <!-- guidepost-disable-next ⟦single-option⟧: the law asks for a yes -->
        <step id="ask"><prompt>Ready?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="done"><label>No</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <!-- guidepost-disable-next single-option: the law asks for a yes -->
        <step id="ask"><prompt>Ready?</prompt>
          <choice><option id="yes" next="done"><label>Yes</label></option></choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .whileReading)
}
