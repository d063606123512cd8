import GuideDocument
import GuideGraph

extension Rule {
  static let preselectedConsent = Rule(
    "preselected-consent", .inputs, .error, isFixed: true,
    "consent is given before anybody was asked",
    why: "Consent that somebody has to take back is none: it is invalid, and what is done on it is unlawful.",
    bad: [
      .guide(
        """
        <variable name="agreed" type="choice" values="yes no" initial="⟦yes⟧"/>
        <step id="ask" establishes="consent"><prompt>May we send you offers?</prompt>
          <choice assign="agreed">
            <option id="yes" next="check"><label>Yes</label></option>
            <option id="no" next="check"><label>No</label></option>
          </choice>
        </step>
        <decide id="check"><when test="$agreed = 'yes'" next="offers"/><otherwise next="done"/></decide>
        <outcome id="offers" result="answered"><prompt>We will write to you.</prompt></outcome>
        <outcome id="done" result="answered"><prompt>We will not.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="agreed" type="choice" values="yes no" initial="no"/>
        <step id="ask" establishes="consent"><prompt>May we send you offers?</prompt>
          <choice assign="agreed">
            <option id="yes" next="check"><label>Yes</label></option>
            <option id="no" next="check"><label>No</label></option>
          </choice>
        </step>
        <decide id="check"><when test="$agreed = 'yes'" next="offers"/><otherwise next="done"/></decide>
        <outcome id="offers" result="answered"><prompt>We will write to you.</prompt></outcome>
        <outcome id="done" result="answered"><prompt>We will not.</prompt></outcome>
        """)
    ],
    check: .questions { question, review in
      guard question.heading.establishes.contains(where: { $0.text.lowercased().contains("consent") }) else { return }
      for name in question.asked {
        guard let variable = review.guide.variables[name], variable.isGiven(review.lexicon) else { continue }
        review.report(
          "\"\(name)\" is \"\(variable.initial.lexical)\" before \"\(question.heading.id)\" asks for consent; delete initial",
          at: review.element(variable.element).place(of: .initial),
          consequence: "consent counts as given by who was never asked", subject: name.text)
      }
    })
}

extension Variable {
  /// Whether its first value says yes.
  fileprivate func isGiven(_ lexicon: Lexicon) -> Bool {
    guard !initial.isEmpty else { return false }
    let said = FoldedText(initial.lexical).phrase
    return said == "true" || lexicon.yes.contains(said) || Self.agreements.contains { said.hasPrefix($0) }
  }

  private static let agreements = [
    "yes", "agree", "accept", "given", "grant", "allow", "consent", "opt-in", "opted-in",
  ]
}
