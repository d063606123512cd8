import GuideDocument
import GuideGraph

extension Rule {
  static let yesWordsMissing = Rule(
    "yes-words-missing", .translation, .warning,
    "a guide asks for yes or no in a language whose words for them are not known",
    why: "Who types \"ano\" or \"tak\" is not understood and has to look for a number.",
    bad: [
      Example(
        """
        <guide xmlns="urn:guidepost:1" id="help" version="1" xml:lang="⟦cs⟧" start="ask" audience="agent">
          <title>Pomoc</title>
          <step id="ask"><prompt>Svítí kontrolka?</prompt>
            <choice>
              <option id="yes" next="done"><label>Svítí</label></option>
              <option id="no" next="done"><label>Nesvítí</label></option>
            </choice>
          </step>
          <outcome id="done" result="resolved"><prompt>Dobře.</prompt></outcome>
        </guide>
        """)
    ],
    good: [
      Example(
        """
        <guide xmlns="urn:guidepost:1" id="help" version="1" xml:lang="cs" start="ask" audience="agent">
          <title>Pomoc</title>
          <step id="ask"><prompt>Svítí kontrolka?</prompt>
            <choice>
              <option id="yes" next="done"><label>Ano</label></option>
              <option id="no" next="done"><label>Ne</label></option>
            </choice>
          </step>
          <outcome id="done" result="resolved"><prompt>Dobře.</prompt></outcome>
        </guide>
        """,
        beside: [
          """
          <guidepost xmlns="urn:guidepost:1"><word command="yes" xml:lang="cs">ano</word><word command="no" xml:lang="cs">ne</word></guidepost>
          """
        ])
    ],
    check: .guide { review in
      let language = String(review.guide.language.prefix { $0 != "-" }).lowercased()
      guard Lexicon.languages[language] == nil else { return }
      let words = review.project.project.settings.words.filter { $0.language.lowercased().hasPrefix(language) }
      guard !["yes", "no"].allSatisfy({ command in words.contains { $0.command == command } }) else { return }
      guard review.guide.steps.contains(where: \.asksYesOrNo) else { return }
      review.report(
        "the words for yes and no in \"\(review.guide.language)\" are not known; add <word command=\"yes\" xml:lang=\"\(language)\">...</word> and one for no to guidepost.xml",
        at: review.guide.document.root.place(of: .lang),
        consequence: "who types yes or no in that language is not understood", subject: review.guide.language)
    })
}

extension Step {
  fileprivate var asksYesOrNo: Bool {
    guard case .question(let question) = self, case .choice(let choice) = question.ask, choice.options.count == 2 else {
      return false
    }
    return choice.options.contains { $0.id == "yes" || $0.id == "true" }
  }
}
