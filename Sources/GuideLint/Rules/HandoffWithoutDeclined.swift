import GuideDocument
import GuideGraph

extension Rule {
  static let handoffWithoutDeclined = Rule(
    "handoff-without-declined", .services, .warning,
    "a hand-off has no way on for who does not want to wait",
    why: "Whoever thinks better of it stands before nothing.",
    bad: [
      .guide(
        """
        ⟦<handoff⟧ id="ask" queue="main" reason="asked"><prompt>One moment.</prompt>
          <closed next="done"/><busy next="done"/>
        </handoff>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <handoff id="ask" queue="main" reason="asked"><prompt>One moment.</prompt>
          <closed next="done"/><busy next="done"/><declined next="done"/>
        </handoff>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .handoffs { handoff, review in
      guard handoff.declined == nil else { return }
      review.report(
        "hand-off \"\(handoff.heading.id)\" needs <declined next=\"...\"/>: where to go on when the customer will not wait",
        at: review.place(of: handoff.heading),
        consequence: "who will not wait cannot go on", subject: "declined")
    })
}
