import GuideDocument
import GuideGraph

extension Rule {
  static let numericLabels = Rule(
    "numeric-labels", .inputs, .warning,
    "an answer begins with a number that is the key of another answer",
    why: "Who has two devices types 2, and chooses the second answer, which is for one.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>How many devices do you have?</prompt>
          <choice>
            <option id="none" next="done"><label>None</label></option>
            <option id="one" next="done"><label>⟦1 device⟧</label></option>
            <option id="more" next="done"><label>2 devices or more</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>How many devices do you have?</prompt>
          <choice>
            <option id="one" next="done"><label>1 device</label></option>
            <option id="more" next="done"><label>2 devices or more</label></option>
            <option id="none" next="done"><label>None</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
      .guide(
        """
        <step id="ask"><prompt>How many devices do you have?</prompt>
          <choice>
            <option id="none" next="done"><label>0</label></option>
            <option id="one" next="done"><label>1</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
    ],
    check: .questions { question, review in
      guard case .choice(let choice) = question.ask, choice.options.count > 1 else { return }
      guard choice.options.contains(where: { $0.label.leadingNumber != nil }) else { return }
      let candidates = choice.candidates
      // One finding a question: where one is out of order, the rest are as well.
      for (index, option) in choice.options.enumerated() {
        guard let number = option.label.leadingNumber, candidates[index].key != number,
          let other = candidates.firstIndex(where: { $0.key == number })
        else { continue }
        review.report(
          "\"\(option.label.outline)\" has the key \(candidates[index].key), and \(number) is the key of \"\(candidates[other].label)\"; put them in order or write the number as a word",
          at: review.element(option.label.element).wordsPlace,
          consequence: "who types \(number) chooses \"\(candidates[other].label)\"", subject: option.label.outline)
        return
      }
    })
}

extension Text {
  /// The number of digits that its words begin with and that is followed by words without another: of `2 devices`, but
  /// not of `2.4 GHz` or `6 April 2025`.
  fileprivate var leadingNumber: String? {
    guard case .plain(let words)? = parts.first else { return nil }
    let digits = words.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), words.dropFirst(digits.count).first == " ",
      !outline.dropFirst(digits.count).contains(where: \.isNumber)
    else { return nil }
    return String(digits)
  }
}
