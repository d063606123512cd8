import GuideDocument
import GuideGraph

extension Rule {
  static let internalNoteVisible = Rule(
    "internal-note-visible", .inputs, .error, isFixed: true,
    "customers are shown words that are for agents only",
    why: "What is meant among colleagues embarrasses whoever it is about.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>How is the customer?</prompt>
          <choice>
            <option id="calm" next="done"><label>Fine</label></option>
            <option id="rude" next="done"><label audience="⟦agent⟧">Rude, escalate</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """, audience: "both")
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>How are you?</prompt>
          <choice>
            <option id="calm" next="done"><label>Fine</label></option>
            <option id="rude" next="done"><label>Angry</label><label audience="agent">Rude, escalate</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """, audience: "both")
    ],
    check: .questions { question, review in
      guard review.guide.audience != .agent else { return }
      for label in question.labels {
        let element = review.element(label.element)
        guard element.name == .label, element[.audience] == "agent" else { continue }
        review.report(
          "\"\(label.outline)\" is for agents, and there is no label for customers; add one",
          at: element.place(of: .audience), consequence: "customers read \"\(label.outline)\"", subject: label.outline)
      }
    })
}

extension QuestionStep {
  /// What customers read on its answers, fields and buttons.
  var labels: [Text] {
    switch ask {
    case .choice(let choice): choice.options.map(\.label)
    case .field(let field, _): [field.label].compactMap(\.self)
    case .form(let fields, _): fields.compactMap(\.label)
    case .acknowledge(let label, _): [label].compactMap(\.self)
    case .goto: []
    }
  }
}
