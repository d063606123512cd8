import GuideDocument
import GuideGraph

extension Rule {
  static let singleOption = Rule(
    "single-option", .flow, .warning,
    "a question has only one answer",
    why: "It costs a turn and decides nothing; an acknowledge says honestly what is wanted.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Ready?</prompt>
          ⟦<choice⟧>
            <option id="yes" next="done"><label>Yes</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Ready?</prompt>
          <acknowledge next="done"><label>Yes</label></acknowledge>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .questions { question, review in
      guard case .choice(let choice) = question.ask, choice.options.count == 1, !choice.isOptional else { return }
      review.report(
        "this question has only one answer; use <acknowledge>", at: review.element(choice.element).place,
        consequence: "people spend a turn on nothing", subject: choice.options[0].id.text)
    })
}
