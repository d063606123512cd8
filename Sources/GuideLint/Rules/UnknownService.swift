import GuideDocument
import GuideGraph

extension Rule {
  static let unknownService = Rule(
    "unknown-service", .services, .error,
    "no service of the desk has that id",
    why: "No appointment can be made.",
    bad: [
      .guide(
        """
        <appointment id="ask" service="⟦enginer⟧" task="check-in"><prompt>Let us find a time.</prompt>
          <done next="done"/><unavailable next="done"/><declined next="done"/><failed next="done"/>
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
      review.requireDesk(
        appointment.service.text, among: review.project.desk.services, "service", .service, of: appointment.heading)
    })
}
