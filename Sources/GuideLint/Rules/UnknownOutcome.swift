import GuideDocument
import GuideGraph

extension Rule {
  static let unknownOutcome = Rule(
    "unknown-outcome", .references, .error,
    "a sub-guide has no outcome of that name",
    why: "The way on that hangs on it is never taken.",
    bad: [
      .guide(
        """
        <subguide id="ask" guide="billing">
          <returned outcome="paid" next="done"/>
          <returned outcome="⟦payed⟧" next="done"/>
        </subguide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """,
        beside: [
          Example.frame(
            "<outcome id=\"paid\" result=\"resolved\"><prompt>Paid.</prompt></outcome>", id: "billing", start: "paid")
        ])
    ],
    good: [
      .guide(
        """
        <subguide id="ask" guide="billing">
          <returned outcome="paid" next="done"/>
        </subguide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """,
        beside: [
          Example.frame(
            "<outcome id=\"paid\" result=\"resolved\"><prompt>Paid.</prompt></outcome>", id: "billing", start: "paid")
        ])
    ],
    check: .whileReading)
}
