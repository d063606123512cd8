import GuideDocument
import GuideGraph

extension Rule {
  static let safetyCheckLate = Rule(
    "safety-check-late", .flow, .error,
    "an urgent question comes only after several others",
    why: "Who smells gas must not be asked for a postcode first.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is it about your boiler?</prompt><acknowledge next="two"/></step>
        <step id="two"><prompt>Do you have it at hand?</prompt><acknowledge next="three"/></step>
        <step id="three"><prompt>Can you see its lamp?</prompt><acknowledge next="four"/></step>
        <step id="four"><prompt>Is the lamp red?</prompt><acknowledge next="gas"/></step>
        <step id="⟦gas⟧" urgent="true"><prompt>Do you smell gas?</prompt>
          <choice>
            <option id="yes" next="out"><label>Yes</label></option>
            <option id="no" next="done"><label>No</label></option>
          </choice>
        </step>
        <outcome id="out" result="resolved"><prompt>Leave the house now.</prompt></outcome>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask" urgent="true"><prompt>Do you smell gas?</prompt>
          <choice>
            <option id="yes" next="out"><label>Yes</label></option>
            <option id="no" next="done"><label>No</label></option>
          </choice>
        </step>
        <outcome id="out" result="resolved"><prompt>Leave the house now.</prompt></outcome>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .questions { question, review in
      guard question.isUrgent else { return }
      let limit = review.settings[.safetyCheckLate]
      let way = review.way(to: question.heading.id)
      let asked = way.dropLast().count { id in
        review.guide.index(of: id).map { review.flow.traits[$0.offset].contains(.waits) } ?? false
      }
      guard asked > limit else { return }
      review.report(
        "at least \(asked) questions come before this urgent one",
        at: review.element(question.heading.element).place(of: .id),
        consequence: "who is in danger learns of it too late", subject: question.heading.id.text, witness: way)
    })
}
