import GuideDocument
import GuideGraph

extension Rule {
  static let pathTooLong = Rule(
    "path-too-long", .text, .warning, certainty: .style,
    "a way through a guide for customers asks more questions than people put up with",
    why: "Each further question loses some of those who need help most.",
    bad: [
      .guide(
        (0..<16).map {
          """
          <step id="\($0 == 0 ? "⟦ask⟧" : "q\($0)")"><prompt>Is light \($0) on?</prompt>
            <acknowledge next="\($0 == 15 ? "call" : "q\($0 + 1)")"/>
          </step>
          """
        }.joined(separator: "\n") + "\n" + call, audience: "customer")
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <acknowledge next="call"/>
        </step>
        """ + "\n" + call, audience: "customer")
    ],
    check: .guide { review in
      guard review.audience == .customer, !review.guide.start.step.isMissing else { return }
      let (flow, start) = (review.flow, review.guide.start.step.offset)
      let ways = LongestWays(
        flow.graph, from: start, weight: { $0 < flow.anywhere && flow.traits[$0].contains(.waits) ? 1 : 0 },
        allows: flow.isWritten)
      let limit = review.settings[.pathTooLong]
      guard let far = review.guide.steps.indices.max(by: { ways.weight(to: $0) < ways.weight(to: $1) }),
        ways.weight(to: far) > limit
      else { return }
      let step = review.guide.steps[start]
      review.step = step.id
      review.report(
        "one way asks \(ways.weight(to: far)) questions; more than \(limit) are too many",
        at: review.element(step.element).place(of: .id), consequence: "customers give up on the way",
        subject: step.id.text,
        witness: flow.ids(ways.way(to: far)))
    })

  private static let call = """
    <outcome id="call" result="referred"><prompt>Call us: <link href="tel:+441632960000">01632 960000</link>.</prompt></outcome>
    """
}
