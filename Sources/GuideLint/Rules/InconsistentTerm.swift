import GuideDocument
import GuideGraph

extension Rule {
  static let inconsistentTerm = Rule(
    "inconsistent-term", .text, .info, certainty: .style,
    "a text uses another word than the one the project prefers",
    why: "Who reads router here and modem there looks for two boxes.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on your ⟦modem⟧ on?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """,
        beside: [
          """
          <guidepost xmlns="urn:guidepost:1"><lint><term not="modem">router</term></lint></guidepost>
          """
        ])
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on your router on?</prompt>
          <acknowledge next="terms"/>
        </step>
        <step id="terms"><prompt>The terms.</prompt>
          <say verbatim="true">The modem stays our property.</say>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """,
        beside: [
          """
          <guidepost xmlns="urn:guidepost:1"><lint><term not="modem">router</term></lint></guidepost>
          """
        ])
    ],
    check: .texts { wording, review in
      guard wording.marks.contains(.term), wording.role != .verbatim else { return }
      for word in wording.words(of: review.settings.dictionary.terms) {
        let better = word.entry.instead ?? ""
        review.report(
          "the project says \"\(better)\", not \"\(wording.plain[word.range])\"",
          at: wording.plain.place(of: word.range),
          consequence: "people look for two things where there is one", subject: wording.plain[word.range],
          fix: better.isEmpty ? nil : wording.fix(word.range, to: better))
      }
    })
}
