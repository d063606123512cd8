import GuideDocument
import GuideGraph

extension Rule {
  static let loopWithoutInput = Rule(
    "loop-without-input", .flow, .error, isFixed: true,
    "steps that wait for nobody lead round to one another",
    why: "The guide would go on for ever without asking anything; the session stops with an error instead.",
    bad: [
      .guide(
        """
        <variable name="kind" type="choice" values="a b"/>
        <step id="ask"><prompt>Which kind?</prompt>
          <choice assign="kind">
            <option id="a" next="check"><label>The first</label></option>
            <option id="b" next="check"><label>The second</label></option>
          </choice>
        </step>
        <decide id="⟦check⟧">
          <when test="$kind = 'a'" next="done"/>
          <otherwise next="say"/>
        </decide>
        <step id="say"><prompt>Let me look again.</prompt><goto next="check"/></step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="tries" type="integer" initial="0"/>
        <step id="ask"><prompt>Shall I look?</prompt>
          <acknowledge next="check"/>
        </step>
        <decide id="check">
          <when test="$tries ge 3" next="done"/>
          <otherwise next="say"/>
        </decide>
        <step id="say"><prompt>Let me look again.</prompt><assign name="tries" value="$tries + 1"/><goto next="check"/></step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .guide { review in
      let flow = review.flow
      let isInstant = flow.traits.map { $0.contains(.instant) }
      guard isInstant.contains(true) else { return }
      let spins = { (edge: Int) in
        let edge = flow.graph.edges[edge]
        return edge.to < isInstant.count && edge.from < isInstant.count && isInstant[Int(edge.from)]
          && isInstant[Int(edge.to)]
      }
      let rounds = StrongComponents(flow.graph, allows: spins)
      // A round may end when it changes what its tests ask about: only one without such a step spins for sure.
      let counted = rounds.rounds(flow.graph, allows: spins)
        .reduce(into: Set<Int>()) { $0.formUnion(review.guide.changing(tested: $1)) }
      let stays = { (edge: Int) in
        let (from, to) = (Int(flow.graph.edges[edge].from), Int(flow.graph.edges[edge].to))
        return spins(edge) && !counted.contains(from) && !counted.contains(to)
          && rounds.component[from] == rounds.component[to]
      }
      // All rounds at once: a guide may have as many as it has steps. Of each the first that spins is told of.
      let inner = StrongComponents(flow.graph, allows: stays)
      var told: Set<Int32> = []
      for spin in inner.rounds(flow.graph, allows: stays) {
        if told.insert(rounds.component[spin[0]]).inserted { review.report(spin: spin) }
      }
    })
}

extension Guide {
  /// The steps of a round that assign to a variable which one of its tests reads.
  fileprivate func changing(tested round: [Int]) -> Set<Int> {
    var tested: Set<VariableName> = []
    for node in round {
      if case .decide(let decide) = steps[node] { decide.whens.forEach { tested.formUnion($0.test.variables) } }
    }
    return Set(round.filter { !tested.isDisjoint(with: steps[$0].written) })
  }
}

extension Review {
  fileprivate mutating func report(spin: [Int]) {
    let first = spin.first { flow.ways.reaches($0) } ?? spin[0]
    let step = guide.steps[first]
    let isDecided = spin.contains { if case .decide = guide.steps[$0] { true } else { false } }
    self.step = step.id
    report(
      "\"\(step.id)\" leads round to itself without waiting for anybody",
      at: element(step.element).place(of: .id), consequence: "the guide stops with an error",
      subject: step.id.text, certainty: isDecided ? .likely : .proved,
      related: spin.filter { $0 != first }.prefix(5).map {
        .init(note: "by way of \"\(guide.steps[$0].id)\"", place: element(guide.steps[$0].element).place(of: .id))
      }, witness: flow.way(to: first))
  }
}
