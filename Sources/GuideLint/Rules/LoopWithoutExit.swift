import GuideDocument
import GuideGraph

extension Rule {
  static let loopWithoutExit = Rule(
    "loop-without-exit", .flow, .error, isFixed: true,
    "only who types a command leaves a round of questions",
    why: "The same questions come again and again; few people think of typing \"agent\".",
    bad: [
      .guide(
        """
        <step id="⟦ask⟧"><prompt>Press the button. Does it blink?</prompt>
          <acknowledge next="restart"/>
        </step>
        <step id="restart"><prompt>Pull the plug and put it back.</prompt>
          <acknowledge next="ask"/>
        </step>
        <handoff id="person" queue="main" reason="asked"><prompt>One moment.</prompt>
          <closed next="done"/><busy next="done"/><declined next="done"/>
        </handoff>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """, person: "person")
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Press the button. Does it blink?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="restart"><label>No</label></option>
          </choice>
        </step>
        <step id="restart" remedy="restart"><prompt>Pull the plug and put it back.</prompt>
          <acknowledge next="ask"/>
          <tried next="person"/>
        </step>
        <handoff id="person" queue="main" reason="asked"><prompt>One moment.</prompt>
          <closed next="done"/><busy next="done"/><declined next="done"/>
        </handoff>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """, person: "person")
    ],
    check: .guide { review in
      let flow = review.flow
      let saved = BackwardReach(flow.graph, to: review.ends)
      let written = BackwardReach(flow.graph, to: review.ends, allows: flow.isWritten)
      let isRound = { (node: Int) in node < flow.anywhere && saved.includes(node) && !written.includes(node) }
      guard review.guide.steps.indices.contains(where: isRound) else { return }
      // Where nobody is asked on the way round, the guide stops; that is another rule's.
      let waits = { (node: Int) in !flow.traits[node].contains(.instant) }
      for round in flow.rounds.rounds(flow.graph, allows: flow.isWritten)
      where round.allSatisfy(isRound) && round.contains(where: waits) {
        review.report(round: round)
      }
    })
}

extension Review {
  /// One finding for a round of steps that no way leaves.
  fileprivate mutating func report(round: [Int]) {
    let ways = round.flatMap { flow.graph.out(of: $0) }.filter(flow.isWritten).map { Int(flow.graph.edges[$0].to) }
    guard !ways.isEmpty, Set(ways).isSubset(of: round) else { return }
    let first = round.first { flow.ways.reaches($0) } ?? round[0]
    let step = guide.steps[first]
    self.step = step.id
    let others = round.filter { $0 != first }.prefix(5).map { guide.steps[$0] }
    report(
      round.count == 1
        ? "\"\(step.id)\" only leads to itself"
        : "\"\(step.id)\" and \(round.count - 1) more only lead round to one another",
      at: element(step.element).place(of: .id),
      consequence: "the questions never end for anybody who does not ask for a person", subject: step.id.text,
      related: others.map {
        .init(note: "\"\($0.id)\" is part of the round", place: element($0.element).place(of: .id))
      },
      witness: flow.way(to: first))
  }
}
