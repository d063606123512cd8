import GuideDocument
import GuideGraph

extension Rule {
  static let effectInLoop = Rule(
    "effect-in-loop", .flow, .error,
    "what was done successfully leads to being done again, with nobody asked in between",
    why: "It is booked, ordered or paid twice.",
    bad: [
      .guide(
        """
        <variable name="paid" type="boolean" initial="false"/>
        <step id="ask"><prompt>Shall I take the payment?</prompt>
          <choice>
            <option id="yes" next="pay"><label>Yes</label></option>
            <option id="no" next="done"><label>No</label></option>
          </choice>
        </step>
        <action id="⟦pay⟧" name="pay" effect="once">
          <result assign="paid"/>
          <done next="check"/><failed next="done"/>
        </action>
        <decide id="check">
          <when test="$paid" next="done"/>
          <otherwise next="pay"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Shall I take a payment?</prompt>
          <choice>
            <option id="yes" next="pay"><label>Yes</label></option>
            <option id="no" next="done"><label>No</label></option>
          </choice>
        </step>
        <action id="pay" name="pay" effect="once"><done next="ask"/><failed next="done"/></action>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .guide { review in
      guard review.values != nil else { return }
      let flow = review.flow
      for node in review.guide.steps.indices {
        // Whether it may be repeated is known only where its author wrote it.
        guard case .action(let action) = review.guide.steps[node], action.effect != .safe, action.confirm == nil,
          review.element(action.heading.element)[.effect] != nil, let done = action.done, !done.step.isMissing
        else { continue }
        let ways = ShortestWays(flow.graph, from: [done.step.offset]) { edge in
          let from = Int(flow.graph.edges[edge].from)
          guard from < flow.anywhere, from != node, flow.isWritten(edge) else { return false }
          guard review.values?.isOpen[edge] != false else { return false }
          return flow.traits[from].contains(.instant)
        }
        guard flow.ways.reaches(node), ways.reaches(node) else { continue }
        let way = flow.ways.way(to: node) + ways.way(to: node)
        review.step = action.heading.id
        review.report(
          "after \"\(action.heading.id)\" was done the guide can do it again without asking anybody",
          at: review.element(action.heading.element).place(of: .id), consequence: "it is done twice",
          subject: action.heading.id.text, certainty: flow.isFree(way: way) ? .proved : .likely, witness: flow.ids(way))
      }
    })
}
