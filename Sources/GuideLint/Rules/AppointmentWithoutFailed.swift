import GuideDocument
import GuideGraph

extension Rule {
  static let appointmentWithoutFailed = Rule(
    "appointment-without-failed", .services, .error,
    "an appointment has no way on when the booking fails",
    why: "A calendar that cannot be reached ends the conversation.",
    bad: [
      .guide(
        """
        ⟦<appointment⟧ id="ask" service="visit" task="check-in"><prompt>Let us find a time.</prompt>
          <done next="done"/><unavailable next="done"/><declined next="done"/>
        </appointment>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <appointment id="ask" service="visit" task="check-in"><prompt>Let us find a time.</prompt>
          <done next="done"/><unavailable next="done"/><declined next="done"/><failed next="done"/>
        </appointment>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .appointments { appointment, review in
      guard appointment.failed == nil else { return }
      review.report(
        "appointment \"\(appointment.heading.id)\" needs <failed next=\"...\"/>: where to go on when booking does not work",
        at: review.place(of: appointment.heading),
        consequence: "when booking does not work the guide cannot go on", subject: "failed")
    })
}
