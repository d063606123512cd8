import GuideDocument
import GuideGraph

extension Rule {
  static let unboundedRetry = Rule(
    "unbounded-retry", .flow, .warning, certainty: .likely,
    "people can be asked to do the same thing again and again without an end",
    why: "The ninth restart will not help either, and nobody hears of it.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light green?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="restart"><label>No</label></option>
          </choice>
        </step>
        <step id="⟦restart⟧"><prompt>Pull the plug and put it back.</prompt>
          <acknowledge next="ask"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Is the light green?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="restart"><label>No</label></option>
          </choice>
        </step>
        <step id="restart" remedy="restart"><prompt>Pull the plug and put it back.</prompt>
          <acknowledge next="ask"/>
          <tried next="call"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        <outcome id="call" result="unresolved"><prompt>We will call you tomorrow.</prompt></outcome>
        """),
      .guide(
        """
        <variable name="tries" type="integer" initial="0"/>
        <step id="ask"><prompt>Is the light green?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="check"><label>No</label></option>
          </choice>
        </step>
        <decide id="check">
          <when test="$tries lt 2" next="restart"/>
          <otherwise next="call"/>
        </decide>
        <step id="restart"><prompt>Pull the plug and put it back.</prompt>
          <assign name="tries" value="$tries + 1"/>
          <acknowledge next="ask"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        <outcome id="call" result="unresolved"><prompt>We will call you tomorrow.</prompt></outcome>
        """),
    ],
    check: .guide { review in
      guard let values = review.values else { return }
      let flow = review.flow
      // Rounds that have no way out, or none that can be taken, are told of as such.
      let out = BackwardReach(flow.graph, to: review.ends) { flow.isWritten($0) && values.isOpen[$0] }
      for round in UncountedLoops(flow).rounds where round.allSatisfy({ out.includes($0) && flow.ways.reaches($0) }) {
        guard let chore = round.min(by: { flow.way(to: $0).count < flow.way(to: $1).count }) else { continue }
        guard let task = round.sorted().first(where: { review.guide.steps[$0].isChore }) else { continue }
        let step = review.guide.steps[task]
        review.step = step.id
        review.report(
          "a round leads back to \"\(step.id)\" and nothing counts how often",
          at: review.element(step.element).place(of: .id),
          consequence: "customers are asked to do the same without an end", subject: step.id.text,
          witness: flow.way(to: chore))
      }
    })
}

extension Step {
  /// Whether it asks somebody to do something and say when it is done.
  fileprivate var isChore: Bool {
    guard case .question(let question) = self, case .acknowledge = question.ask else { return false }
    return question.remedy == nil
  }
}
