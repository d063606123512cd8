import GuideDocument
import GuideGraph

extension Rule {
  static let handoffWithoutClosed = Rule(
    "handoff-without-closed", .services, .error,
    "a hand-off has no way on for closed hours",
    why: "At night customers wait for somebody who does not come.",
    bad: [
      .guide(
        """
        ⟦<handoff⟧ id="ask" queue="main" reason="asked"><prompt>One moment.</prompt>
          <busy next="done"/><declined next="done"/>
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
      guard handoff.closed == nil else { return }
      review.report(
        "hand-off \"\(handoff.heading.id)\" needs <closed next=\"...\"/>: where to go on when nobody is there",
        at: review.place(of: handoff.heading),
        consequence: "outside the opening hours the guide cannot go on", subject: "closed")
    })
}
