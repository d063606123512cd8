import GuideDocument
import GuideGraph

extension Rule {
  static let piiWithoutRetention = Rule(
    "pii-without-retention", .inputs, .error,
    "something personal is kept and nobody says for how long",
    why: "It is kept for ever, and the law wants an end.",
    bad: [
      .guide(
        """
        <variable name="⟦born⟧" type="date" privacy="personal" purpose="to find your record"/>
        <step id="ask"><prompt>When were you born?</prompt>
          <field assign="born" example="1990-05-31" next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>So it was {format-date($born)}.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="born" type="date" privacy="personal" purpose="to find your record" retain="P30D"/>
        <step id="ask"><prompt>When were you born?</prompt>
          <field assign="born" example="1990-05-31" next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>So it was {format-date($born)}.</prompt></outcome>
        """)
    ],
    check: .guide { review in
      for variable in review.guide.personalVariables where variable.retention == nil && !review.isAssumed(variable) {
        // What is written there and is no duration is told of by itself.
        guard !review.element(variable.element).has(.retain) else { continue }
        review.report(
          "\"\(variable.name)\" is \(variable.privacy.rawValue) and needs retain=\"...\": how long it is kept, such as P30D",
          at: review.element(variable.element).place(of: .name), consequence: "it is kept for ever",
          subject: variable.name.text)
      }
    })
}

extension Review {
  /// Whether nobody said how private a variable is and nothing else is known of it either. Then one finding asks for all.
  fileprivate func isAssumed(_ variable: Variable) -> Bool {
    variable.purpose == nil && !element(variable.element).has(.privacy)
  }
}
