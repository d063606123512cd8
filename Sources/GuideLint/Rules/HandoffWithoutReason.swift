import GuideDocument
import GuideGraph

extension Rule {
  static let handoffWithoutReason = Rule(
    "handoff-without-reason", .services, .error,
    "a hand-off does not say why",
    why: "The colleague who takes over and the reports on hand-offs are blind.",
    bad: [
      .guide(
        """
        ⟦<handoff⟧ id="ask" queue="main"><prompt>One moment.</prompt>
          <closed next="done"/><busy next="done"/><declined next="done"/>
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
      guard handoff.reason == nil else { return }
      review.report(
        "hand-off \"\(handoff.heading.id)\" needs reason=\"...\"", at: review.place(of: handoff.heading),
        consequence: "whoever takes over does not know why", subject: "reason")
    })
}
