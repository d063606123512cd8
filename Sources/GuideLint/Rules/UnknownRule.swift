import GuideDocument
import GuideGraph

extension Rule {
  static let unknownRule = Rule(
    "unknown-rule", .meta, .error,
    "a comment names a rule that does not exist",
    why: "The finding it was to keep quiet is not, and nobody sees why.",
    bad: [
      .guide(
        """
        <!-- guidepost-disable-next ⟦single-options⟧: the law asks for a yes -->
        <step id="ask"><prompt>Ready?</prompt>
          <choice><option id="yes" next="done"><label>Yes</label></option></choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """, company: ["single-option"]),
      .guide(
        """
        <!-- ⟦guidepost-disable-nxt⟧ single-option: the law asks for a yes -->
        <step id="ask"><prompt>Ready?</prompt>
          <choice><option id="yes" next="done"><label>Yes</label></option></choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """, company: ["single-option"]),
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
