import GuideDocument
import GuideGraph

extension Rule {
  static let unknownGuide = Rule(
    "unknown-guide", .references, .error, isFixed: true,
    "a sub-guide is not among the guides of the project",
    why: "The conversation ends there with an error.",
    bad: [
      .guide(
        """
        <subguide id="ask" guide="⟦biling⟧">
          <returned outcome="paid" next="done"/>
        </subguide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
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
