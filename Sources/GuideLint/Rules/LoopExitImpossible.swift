import GuideDocument
import GuideGraph

extension Rule {
  static let loopExitImpossible = Rule(
    "loop-exit-impossible", .flow, .error,
    "a round of steps has ways out, but none can ever be taken",
    why: "Customers go round for ever: the condition that should let them out never becomes true.",
    bad: [
      .guide(
        """
        <variable name="tries" type="integer" initial="0"/>
        <step id="⟦ask⟧"><prompt>Restart the router. Does it work?</prompt>
          <choice>
            <option id="yes" next="count"><label>Yes</label></option>
            <option id="no" next="count"><label>No</label></option>
          </choice>
        </step>
        <decide id="count">
          <when test="$tries gt 3" next="done"/>
          <otherwise next="ask"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """, company: ["condition-always-false"])
    ],
    good: [
      .guide(
        """
        <variable name="tries" type="integer" initial="0"/>
        <step id="ask"><prompt>Restart the router. Does it work?</prompt>
          <assign name="tries" value="$tries + 1"/>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="count"><label>No</label></option>
          </choice>
        </step>
        <decide id="count">
          <when test="$tries gt 3" next="done"/>
          <otherwise next="ask"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .guide { review in
      guard let values = review.values else { return }
      let flow = review.flow
      let isOpen = { (edge: Int) in flow.isWritten(edge) && values.isOpen[edge] }
      let out = BackwardReach(flow.graph, to: review.ends, allows: isOpen)
      let written = BackwardReach(flow.graph, to: review.ends, allows: flow.isWritten)
      let isCaught = { (node: Int) in
        node != flow.anywhere && values.reaches(node) && written.includes(node) && !out.includes(node)
      }
      guard review.guide.steps.indices.contains(where: isCaught) else { return }
      let rounds = StrongComponents(flow.graph, allows: isOpen)
      for round in rounds.rounds(flow.graph, allows: isOpen) where round.allSatisfy(isCaught) {
        let isLeft = round.contains { node in
          flow.graph.out(of: node).contains {
            isOpen($0) && rounds.component[Int(flow.graph.edges[$0].to)] != rounds.component[node]
          }
        }
        // A round without a question stops by itself and is told of as such.
        let asks = round.contains { flow.traits[$0].contains(.waits) }
        if !isLeft, asks { review.report(round: round, values) }
      }
    })
}

extension Review {
  fileprivate mutating func report(round: [Int], _ values: ValueFlow) {
    let first = round.min { flow.way(to: $0).count < flow.way(to: $1).count } ?? round[0]
    let step = guide.steps[first]
    self.step = step.id
    let exits = round.flatMap { flow.graph.out(of: $0) }.filter { !values.isOpen[$0] }.compactMap { flow.control($0) }
    report(
      "the ways out of the round that \"\(step.id)\" belongs to can never be taken",
      at: element(step.element).place(of: .id), consequence: "the questions never end for anybody",
      subject: step.id.text,
      related: exits.prefix(5).map { control in
        let from = guide[control.from]
        let words = values.words(of: from.read, at: control.from.offset)
        return .init(
          note: "never taken" + (words.isEmpty ? "" : ": \(words)"),
          place: element(control.element).place(of: control.attribute))
      }, witness: flow.way(to: first))
  }
}
