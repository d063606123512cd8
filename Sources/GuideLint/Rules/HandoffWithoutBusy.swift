import GuideDocument
import GuideGraph

extension Rule {
  static let handoffWithoutBusy = Rule(
    "handoff-without-busy", .services, .warning,
    "a hand-off has no way on for a full queue",
    why: "Customers wait without end, or the guide stops when the queue takes nobody more.",
    bad: [
      .guide(
        """
        ⟦<handoff⟧ id="ask" queue="main" reason="asked"><prompt>One moment.</prompt>
          <closed next="done"/><declined next="done"/>
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
      guard handoff.busy == nil else { return }
      review.report(
        "hand-off \"\(handoff.heading.id)\" needs <busy next=\"...\"/>: where to go on when the queue is full",
        at: review.place(of: handoff.heading),
        consequence: "when the queue is full the guide cannot go on", subject: "busy")
    })
}
