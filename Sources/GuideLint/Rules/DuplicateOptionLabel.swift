import GuideDocument
import GuideGraph

extension Rule {
  static let duplicateOptionLabel = Rule(
    "duplicate-option-label", .inputs, .error, isFixed: true,
    "two answers to a question read the same",
    why: "Nobody can tell which of them to choose.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="sure" next="done">⟦<label⟧> yes </label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="done"><label>No</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
      .guide(
        """
        <step id="ask"><prompt>How was it?</prompt>
          <choice>
            <option id="good" next="done"><label>It was :)</label></option>
            <option id="bad" next="done"><label>It was :(</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
    ],
    check: .questions { question, review in
      guard case .choice(let choice) = question.ask, choice.options.count > 1 else { return }
      let forAgents = choice.options.contains { $0.agentLabel != nil }
      let read = Set(review.labels(of: choice).map(\.unaccented))
      guard forAgents || read.count < choice.options.count else { return }
      for isForAgents in forAgents ? [false, true] : [false] {
        let labels = choice.options.map { isForAgents ? $0.agentLabel ?? $0.label : $0.label }
        var seen: [String: Text] = [:]
        for label in labels where !label.isEmpty {
          guard let first = seen.updateValue(label, forKey: label.outline.asSeen),
            first.element != label.element
          else { continue }
          review.report(
            "two answers read \"\(label.outline)\"", at: review.element(label.element).place,
            consequence: "nobody can tell which of them to choose", subject: label.outline,
            related: [.init(note: "the first is here", place: review.element(first.element).place)])
        }
      }
    })
}

extension String {
  /// What tells it from others at a glance: without case, accents and the stops and marks behind it. Signs of which there is
  /// nothing else, or that words differ by, are seen: `:)` and `:(`, `< 10` and `> 10`.
  fileprivate var asSeen: String {
    let folded = FoldedText(self).unaccented
    let signs = lowercased().filter { !$0.isWhitespace && !$0.isLetter && !$0.isNumber && !".,;:!?…'’\"".contains($0) }
    return folded.contains(where: { $0.isLetter || $0.isNumber })
      ? folded + " " + signs : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
