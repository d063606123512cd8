import GuideDocument
import GuideGraph

extension Rule {
  static let failingPathNoHuman = Rule(
    "failing-path-no-human", .flow, .error,
    "customers whom the guide does not understand are led to where no person can be reached",
    why: "Those who fail are the ones who need somebody.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="call"><label>No</label></option>
          </choice>
          <nomatch count="2" next="⟦done⟧">Please pick one of the two.</nomatch>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        <outcome id="call" result="referred"><prompt>Call us: <link href="tel:+441632960000">01632 960000</link>.</prompt></outcome>
        """, audience: "customer")
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="call"><label>No</label></option>
          </choice>
          <nomatch count="2" next="call">Please pick one of the two.</nomatch>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        <outcome id="call" result="referred"><prompt>Call us: <link href="tel:+441632960000">01632 960000</link>.</prompt></outcome>
        """, audience: "customer")
    ],
    check: .guide { review in
      guard review.values != nil else { return }
      let (flow, project) = (review.flow, review.project)
      guard review.audience == .customer, review.guide.person == nil, !project.called.contains(review.guide.id) else {
        return
      }
      let people = review.guide.steps.indices.filter { review.guide.steps[$0].isPerson(in: project) }
      // Where nobody can be reached at all, that is told of as a whole.
      guard !people.isEmpty else { return }
      let near = BackwardReach(flow.graph, to: people + flow.steps(.unclear))
      for edge in review.guide.edges.all where edge.kind == .nomatch && flow.ways.reaches(edge.from.offset) {
        guard !near.includes(edge.to.offset) else { continue }
        let step = review.guide[edge.from]
        review.step = step.id
        review.report(
          "who is not understood here comes to \"\(review.guide[edge.to].id)\", from where no person can be reached",
          at: review.element(edge.element).place(of: edge.attribute),
          consequence: "those who need help most are left alone", subject: review.guide[edge.to].id.text,
          witness: flow.way(to: edge.from.offset) + [review.guide[edge.to].id])
      }
    })
}
