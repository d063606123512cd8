import GuideDocument
import GuideGraph

extension Rule {
  static let negationTrap = Rule(
    "negation-trap", .text, .warning, certainty: .style,
    "two answers differ only by a \"not\" that is easily read over",
    why: "Who reads fast, or hears it on a bad line, chooses the opposite of what is so.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>How is your router?</prompt>
          <choice>
            <option id="on" next="done"><label>The light is on</label></option>
            <option id="off" next="done"><label>⟦The light isn't on⟧</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>How is your router?</prompt>
          <choice>
            <option id="on" next="done"><label>Working</label></option>
            <option id="off" next="done"><label>Not working</label></option>
            <option id="dark" next="done"><label>The light is off</label></option>
            <option id="call" next="done"><label>Call me</label></option>
            <option id="quiet" next="done"><label>Don't call me</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .questions { question, review in
      guard case .choice(let choice) = question.ask, choice.options.count > 1 else { return }
      let lexicon = review.lexicon
      let labels = review.labels(of: choice)
      guard labels.contains(where: { $0.words.contains(where: lexicon.mayDeny) }) else { return }
      let said = labels.map { lexicon.words(of: $0) }
      for (index, words) in said.enumerated() {
        // A "not" or "don't" that comes first is seen.
        guard let place = words.firstIndex(where: lexicon.negations.contains),
          words[..<place].contains(where: { !Lexicon.auxiliaries.contains($0) })
        else { continue }
        let bare = lexicon.bare(words)
        guard bare.count > 1, let twin = said.indices.first(where: { $0 != index && lexicon.bare(said[$0]) == bare })
        else {
          continue
        }
        let label = choice.options[index].label
        review.report(
          "\"\(label.outline)\" and \"\(choice.options[twin].label.outline)\" differ by a word that is easily read over; say what is so instead",
          at: review.element(label.element).wordsPlace, consequence: "who reads fast chooses the opposite",
          subject: label.outline)
      }
    })
}

extension Lexicon {
  fileprivate static let auxiliaries: Set<String> = ["do", "does", "did"]

  /// Words without those that deny, and without the auxiliary that only stands there to deny: "does not work" is "works".
  fileprivate func bare(_ words: [String]) -> [String] {
    words.filter { !negations.contains($0) && !Self.auxiliaries.contains($0) }.map { word in
      word.count > 3 && word.last == "s" ? String(word.dropLast()) : word
    }
  }
}
