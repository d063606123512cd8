import GuideDocument
import GuideGraph

extension Rule {
  static let ambiguousAnswers = Rule(
    "ambiguous-answers", .inputs, .warning,
    "a synonym does not lead to its own answer",
    why: "Who types it is taken to mean another answer, or is asked back each time.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>What does not work?</prompt>
          <choice>
            <option id="mobile" next="done"><label>Mobile</label><synonym>phone</synonym></option>
            <option id="landline" next="done"><label>Landline</label><synonym>⟦phone⟧</synonym></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
      .guide(
        """
        <step id="ask"><prompt>What does not work?</prompt>
          <choice>
            <option id="phone" next="done"><label>Phone</label></option>
            <option id="landline" next="done"><label>Landline</label><synonym> ⟦PHONE!⟧</synonym></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>What does not work?</prompt>
          <choice>
            <option id="mobile" next="done"><label>Mobile</label><synonym>cell phone</synonym></option>
            <option id="landline" next="done"><label>Landline</label><synonym>phone at home</synonym></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .questions { question, review in
      guard case .choice(let choice) = question.ask, choice.options.contains(where: { !$0.synonyms.isEmpty }) else {
        return
      }
      let matcher = Matcher(candidates: choice.candidates, lexicon: review.lexicon)
      for (index, option) in choice.options.enumerated() {
        for (number, synonym) in option.synonyms.enumerated() {
          guard let other = choice.rival(of: index, for: synonym, matcher) else { continue }
          let rival = choice.options[other.index]
          let element = review.element(option.element).children(.synonym)[number]
          review.report(
            other.wins
              ? "\"\(synonym.collapsingXMLSpace)\" chooses \"\(rival.label.outline)\", not \"\(option.label.outline)\"; delete this synonym or make it clearer"
              : "\"\(synonym.collapsingXMLSpace)\" means \"\(rival.label.outline)\" as well; leave it to one of the two",
            at: element.wordsPlace,
            consequence: other.wins
              ? "who types it is taken to mean another answer" : "who types it is asked back each time",
            subject: synonym.collapsingXMLSpace,
            related: [.init(note: "the other answer is here", place: review.element(rival.element).place)])
        }
      }
    })
}

extension QuestionStep.Choice {
  /// The answers as the terminal offers them.
  var candidates: [Candidate] {
    zip(Candidate.keys(for: options.map(\.label.outline)), options).map { key, option in
      Candidate(
        key: key, id: option.id.text, label: option.label.outline, synonyms: option.synonyms + [option.id.text],
        isUnsure: option.isUnsure)
    }
  }

  /// The other option that a synonym chooses, or may as well choose. Two options that only sometimes show may never meet.
  fileprivate func rival(
    of index: Int, for synonym: String, _ matcher: Matcher
  ) -> (index: Int, wins: Bool)? {
    let isFree = { (other: Int) in options[index].relevant != nil && options[other].relevant != nil }
    switch matcher.exact(TypedLine(synonym)) {
    case .option(let pick): return pick.index == index || isFree(pick.index) ? nil : (pick.index, true)
    case .several(let hits):
      // Told of at the later of the two.
      guard let other = hits.first(where: { $0 != index }), other < index, !isFree(other) else { return nil }
      return (other, false)
    case .options, .command, .unsure, .none?, nil: return nil
    }
  }
}
