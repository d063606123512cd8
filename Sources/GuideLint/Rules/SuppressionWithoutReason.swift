import GuideDocument
import GuideGraph

extension Rule {
  static let suppressionWithoutReason = Rule(
    "suppression-without-reason", .meta, .error,
    "a comment keeps a finding quiet and does not say why",
    why: "Who reads the guide later cannot tell whether the finding is accepted or was merely in the way.",
    bad: [
      .guide(
        """
        ⟦<!-- guidepost-disable-next single-option -->⟧
        <step id="ask"><prompt>Ready?</prompt>
          <choice><option id="yes" next="done"><label>Yes</label></option></choice>
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
