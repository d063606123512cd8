import GuideDocument
import GuideGraph

extension Rule {
  static let appointmentWithoutDeclined = Rule(
    "appointment-without-declined", .services, .error,
    "an appointment has no way on for who wants none of the times",
    why: "Whoever cannot come at any of the times stands before nothing.",
    bad: [
      .guide(
        """
        ⟦<appointment⟧ id="ask" service="visit" task="change"><prompt>Let us find a time.</prompt>
          <done next="done"/><unavailable next="done"/><failed next="done"/>
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
        <appointment id="ask" service="visit" task="check-in"><prompt>Let us find a time.</prompt>
          <done next="done"/><failed next="done"/>
        </appointment>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
    ],
    check: .appointments { appointment, review in
      guard appointment.declined == nil, appointment.task != .checkIn else { return }
      review.report(
        "appointment \"\(appointment.heading.id)\" needs <declined next=\"...\"/>: where to go on when the customer wants none of the times",
        at: review.place(of: appointment.heading),
        consequence: "who wants none of the times cannot go on", subject: "declined")
    })
}
