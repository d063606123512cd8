import GuideDocument
import GuideGraph

extension Rule {
  static let outcomeWithoutNextStep = Rule(
    "outcome-without-next-step", .services, .warning, certainty: .likely,
    "a guide ends with something left to do and does not say what happens next",
    why: "People who do not know what happens now call to ask.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="later"><label>No</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        <outcome id="later" result="unresolved">⟦<prompt⟧>Thank you.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="later"><label>No</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        <outcome id="later" result="unresolved"><prompt>Thank you. We will call you within one working day.</prompt></outcome>
        """)
    ],
    check: .outcomes { outcome, review in
      guard outcome.result.leavesSomethingToDo else { return }
      let texts = [outcome.prompt, outcome.say?.text].compactMap(\.self)
      guard !texts.contains(where: { $0.parts.contains(where: \.leadsOn) || $0.outline.contains(where: \.isNumber) })
      else {
        return
      }
      guard !texts.contains(where: { FoldedText($0.outline).words.count >= 5 }) else { return }
      review.report(
        "\"\(outcome.prompt.outline)\" does not say what happens next; name a time, a number, a link or what to do",
        at: review.element(outcome.prompt.element).place, consequence: "customers call to ask what happens now",
        subject: outcome.heading.id.text)
    })
}

extension Outcome {
  /// Whether the matter goes on after the conversation.
  fileprivate var leavesSomethingToDo: Bool {
    switch self {
    case .booked, .handedOff, .referred, .unresolved: true
    case .resolved, .answered: false
    }
  }
}

extension Text.Part {
  /// Whether it tells a link, a picture or something that only the moment knows.
  fileprivate var leadsOn: Bool {
    switch self {
    case .value, .link, .image, .list: true
    case .emphasis(let inner), .strong(let inner): inner.contains(where: \.leadsOn)
    case .plain, .lineBreak: false
    }
  }
}
