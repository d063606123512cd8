import GuideDocument
import GuideGraph

extension Rule {
  static let appointmentWithoutDone = Rule(
    "appointment-without-done", .services, .error,
    "an appointment has no way on once it is made",
    why: "The customer has an appointment and the guide stops with an error.",
    bad: [
      .guide(
        """
        ⟦<appointment⟧ id="ask" service="visit" task="check-in"><prompt>Let us find a time.</prompt>
          <unavailable next="done"/><declined next="done"/><failed next="done"/>
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
      guard appointment.done == nil else { return }
      review.report(
        "appointment \"\(appointment.heading.id)\" needs <done next=\"...\"/>: where to go on once it is made",
        at: review.place(of: appointment.heading),
        consequence: "the guide stops after the booking", subject: "done")
    })
}
