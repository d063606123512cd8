import GuideDocument
import GuideGraph

extension Rule {
  static let unknownQueue = Rule(
    "unknown-queue", .services, .error,
    "no queue of the desk has that id",
    why: "The hand-off goes nowhere.",
    bad: [
      .guide(
        """
        <handoff id="ask" queue="⟦mian⟧" reason="asked"><prompt>One moment.</prompt>
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
      review.requireDesk(handoff.queue.text, among: review.project.desk.queues, "queue", .queue, of: handoff.heading)
    })
}
