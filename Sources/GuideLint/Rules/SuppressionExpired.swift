import GuideDocument
import GuideGraph

extension Rule {
  static let suppressionExpired = Rule(
    "suppression-expired", .meta, .error,
    "a comment was to keep a finding quiet until a day that is over",
    why: "What was agreed for a time goes on for ever unless somebody looks again.",
    bad: [
      .guide(
        """
        <!-- guidepost-disable-next single-option: the law asks for a yes ⟦until=2001-12-31⟧ -->
        <step id="ask"><prompt>Ready?</prompt>
          <choice><option id="yes" next="done"><label>Yes</label></option></choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """, company: ["single-option"])
    ],
    good: [
      .guide(
        """
        <!-- guidepost-disable-next single-option: the law asks for a yes until=2999-12-31 -->
        <step id="ask"><prompt>Ready?</prompt>
          <choice><option id="yes" next="done"><label>Yes</label></option></choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .whileReading)
}
