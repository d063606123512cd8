import GuideDocument
import GuideGraph

extension Rule {
  static let appointmentWithoutUnavailable = Rule(
    "appointment-without-unavailable", .services, .error,
    "an appointment has no way on when no time is free",
    why: "After all questions the last step is a dead end.",
    bad: [
      .guide(
        """
        ⟦<appointment⟧ id="ask" service="visit" task="change"><prompt>Let us find a time.</prompt>
          <done next="done"/><declined next="done"/><failed next="done"/>
        </appointment>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <appointment id="ask" service="visit" task="change"><prompt>Let us find a time.</prompt>
          <done next="done"/><unavailable next="done"/><declined next="done"/><failed next="done"/>
        </appointment>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
      .guide(
        """
        <appointment id="ask" service="visit" task="cancel"><prompt>Let us find a time.</prompt>
          <done next="done"/><declined next="done"/><failed next="done"/>
        </appointment>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
    ],
    check: .appointments { appointment, review in
      guard appointment.unavailable == nil, appointment.task == .book || appointment.task == .change else { return }
      review.report(
        "appointment \"\(appointment.heading.id)\" needs <unavailable next=\"...\"/>: where to go on when no time is free",
        at: review.place(of: appointment.heading),
        consequence: "when no time is free the guide cannot go on", subject: "unavailable")
    })
}
