import GuideDocument
import GuideGraph

extension Rule {
  static let subguideOutcomeUnhandled = Rule(
    "subguide-outcome-unhandled", .flow, .error,
    "a sub-guide may end in a way that has no exit here",
    why: "Whoever comes back by it stands before nothing.",
    bad: [
      .guide(
        """
        ⟦<subguide⟧ id="ask" guide="billing">
          <returned outcome="paid" next="done"/>
        </subguide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """, beside: [Example.frame(Self.billing, id: "billing")])
    ],
    good: [
      .guide(
        """
        <subguide id="ask" guide="billing">
          <returned outcome="paid" next="done"/>
          <returned outcome="open" next="done"/>
        </subguide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """, beside: [Example.frame(Self.billing, id: "billing")])
    ],
    check: .subguides { call, review in
      guard let callee = review.project[call.guide] else { return }
      let handled = Set(call.returned.map(\.outcome))
      let open = callee.guide.steps.indices.filter { node in
        guard case .outcome(let outcome) = callee.guide.steps[node], callee.flow.ways.reaches(node) else {
          return false
        }
        return !handled.contains(outcome.heading.id)
      }
      guard let first = open.first else { return }
      let names = open.map { "\"\(callee.guide.steps[$0].id)\"" }.joined(separator: ", ")
      review.report(
        "guide \"\(call.guide)\" can also end in \(names); write <returned outcome=\"\(callee.guide.steps[first].id)\" next=\"...\"/>",
        at: review.place(of: call.heading), consequence: "whoever comes back by it stands before nothing",
        subject: callee.guide.steps[first].id.text,
        related: [
          .init(
            note: "the outcome is here",
            place: callee.guide.document[callee.guide.steps[first].element].place(of: .id))
        ],
        witness: review.way(to: call.heading.id))
    })
}

extension Rule {
  private static let billing = """
    <step id="ask"><prompt>Is the bill paid?</prompt>
      <choice>
        <option id="yes" next="paid"><label>Yes</label></option>
        <option id="no" next="open"><label>No</label></option>
      </choice>
    </step>
    <outcome id="paid" result="resolved"><prompt>Good.</prompt></outcome>
    <outcome id="open" result="unresolved"><prompt>Please pay within 14 days.</prompt></outcome>
    """
}
