import GuideDocument
import GuideGraph

extension Rule {
  static let yesNoMismatch = Rule(
    "yes-no-mismatch", .inputs, .warning, certainty: .likely,
    "a question that asks which or what is answered by yes and no",
    why: "Yes and no do not answer it, so people choose either, and what is recorded means nothing.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Let us look at the router. ⟦Red or green?⟧</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="done"><label>No</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
      .guide(
        """
        <step id="ask"><prompt>⟦What <em>colour</em>
          is the light?⟧</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="done"><label>No</label></option>
            <option id="unsure" unsure="true" next="done"><label>Not sure</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>What do you see? Is the light red or green?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="done"><label>No</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .questions { question, review in
      guard case .choice(let choice) = question.ask, choice.options.count > 1 else { return }
      guard choice.isYesOrNo(review.labels(of: choice).map(\.phrase), review.lexicon) else { return }
      guard let language = review.language else { return }
      let plain = review.plain(question.prompt)
      let asked = plain.sentences(language).filter(plain.isQuestion)
      guard let last = asked.last, last.isOpen(in: plain, language) else { return }
      review.report(
        "yes or no does not answer \"\(plain[last.range])\"; name the answers, or ask what yes and no answer",
        at: plain.place(of: last.range), consequence: "what people answer means nothing", subject: plain[last.range])
    })
}

extension QuestionStep.Choice {
  /// Whether yes and no are all there is to choose, "not sure" left out.
  fileprivate func isYesOrNo(_ labels: [String], _ lexicon: Lexicon) -> Bool {
    guard labels.contains(where: lexicon.yes.contains), labels.contains(where: lexicon.no.contains) else {
      return false
    }
    return zip(options, labels).count { !$0.isUnsure && !lexicon.unsure.contains($1) } == 2
  }
}

extension Sentence {
  /// Whether it asks for one of several things: it begins like "what" or "which", or names things to choose from and does
  /// not begin like a question for yes or no.
  fileprivate func isOpen(in plain: PlainText, _ language: TextLanguage) -> Bool {
    let said = plain.lowered(words)
    if language.openQuestions.contains(where: { said.starts(with: $0) }) {
      // "What about ...", "what if ..." may be anything.
      return said.count > 1 && !["about", "if"].contains(said[1])
    }
    guard let first = said.first, !language.closedQuestions.contains(first) else { return false }
    return said.count <= 5 && said.contains(where: language.alternatives.contains)
      && !said.contains(where: language.closedQuestions.contains)
  }
}
