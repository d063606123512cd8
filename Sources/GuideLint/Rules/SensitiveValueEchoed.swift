import GuideDocument
import GuideGraph

extension Rule {
  static let sensitiveValueEchoed = Rule(
    "sensitive-value-echoed", .security, .error,
    "something sensitive or secret is shown or read out in full",
    why: "It stays on the screen, in the recording of the call, and in the ears of whoever sits beside.",
    bad: [
      .guide(
        """
        <variable name="card" type="text" privacy="sensitive" purpose="to pay" retain="P1D"/>
        <step id="ask"><prompt>What is the number of your card?</prompt>
          <why>We need it to take the payment.</why>
          <field assign="card" example="4929 0000 0000 6" next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>You typed {⟦$card⟧}.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="card" type="text" privacy="sensitive" purpose="to pay" retain="P1D"/>
        <step id="ask"><prompt>What is the number of your card?</prompt>
          <why>We need it to take the payment.</why>
          <field assign="card" example="4929 0000 0000 6" next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>Your card ends in {mask($card, 4)}.</prompt></outcome>
        """)
    ],
    check: .guide { review in
      guard review.values != nil else { return }
      let sources = Set(review.guide.variables.values.filter { $0.privacy >= .sensitive }.map(\.name))
      guard !sources.isEmpty else { return }
      let taint = Taint(review.study, sources: sources, cleans: ["mask", "exists", "empty", "count", "string-length"])
      for node in review.flow.steps(.computes) {
        let step = review.guide.steps[node]
        review.step = step.id
        for text in step.words + step.notes {
          for expression in text.expressions {
            guard let (name, range) = taint.variable(shownBy: expression, at: node) else { continue }
            review.report(
              sources.contains(name)
                ? "\"\(name)\" is \(review.guide.variables[name]?.privacy.rawValue ?? "sensitive") and shown here in full"
                : "\"\(name)\" holds something sensitive and is shown here in full",
              at: review.element(text.element).place(naming: name, at: range, of: expression),
              consequence: "others see or hear it; write {mask($\(name), 4)}", subject: name.text,
              witness: review.flow.way(to: node))
          }
        }
      }
      if taint.dropped > 0 { review.leaveUndecided(taint.dropped) }
    })
}
