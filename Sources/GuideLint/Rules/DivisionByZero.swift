import GuideDocument
import GuideGraph

extension Rule {
  static let divisionByZero = Rule(
    "division-by-zero", .data, .error,
    "some answers make the guide divide by zero",
    why: "The guide cannot go on there; customers are handed to a person, or stand before nothing.",
    bad: [
      .guide(
        """
        <variable name="people" type="integer" min="0" max="9"/>
        <step id="ask"><prompt>How many people share the bill?</prompt>
          <field assign="people" next="done"><invalid>Enter a number from 0 to 9.</invalid></field>
        </step>
        <outcome id="done" result="answered"><prompt>Each pays {⟦60 div $people⟧} pounds.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="people" type="integer" min="1" max="9"/>
        <step id="ask"><prompt>How many people share the bill?</prompt>
          <field assign="people" next="done"><invalid>Enter a number from 1 to 9.</invalid></field>
        </step>
        <outcome id="done" result="answered"><prompt>Each pays {60 div $people} pounds.</prompt></outcome>
        """),
      .guide(
        """
        <variable name="people" type="integer" min="0" max="9"/>
        <step id="ask"><prompt>How many people share the bill?</prompt>
          <field assign="people" next="done"><invalid>Enter a number from 0 to 9.</invalid></field>
        </step>
        <outcome id="done" result="answered"><prompt>Each pays {if ($people gt 0) then 60 div $people else 60} pounds.</prompt></outcome>
        """),
    ],
    check: .guide { review in
      guard let values = review.values else { return }
      let suspects = review.flow.steps(.computes).filter { node in
        values.reaches(node)
          && review.guide.steps[node].expressions.contains { values.mayDivideByZero($0.root, at: node) }
      }
      guard !suspects.isEmpty else { return }
      let rehearsal = Rehearsal(values, to: Set(suspects)) { $0.divisors == suspects.count }
      var told: Set<Int> = []
      for mishap in rehearsal.mishaps {
        let node = Int(mishap.stand.node)
        guard case .noValue("division by zero") = mishap.kind, told.insert(node).inserted else { continue }
        review.report(mishap, of: rehearsal)
      }
      review.leaveUndecided(suspects.count { !told.contains($0) })
    })
}

extension Rehearsal {
  /// Steps at which something was divided by zero.
  fileprivate var divisors: Int {
    var nodes: Set<Int32> = []
    for mishap in mishaps { if case .noValue("division by zero") = mishap.kind { nodes.insert(mishap.stand.node) } }
    return nodes.count
  }
}

extension ValueFlow {
  /// Whether some division in it may be by zero, were it evaluated on arrival at a step or after its answer.
  fileprivate func mayDivideByZero(_ expression: ExpressionNode, at node: Int) -> Bool {
    if case .arithmetic(let operation, _, let divisor) = expression.kind,
      operation == .div || operation == .idiv || operation == .mod, var state = onArrival[node]
    {
      if case .question(let question) = flow.guide.steps[node] { state = passage.filled(state, question) }
      // What the step itself assigns is not followed here.
      let own = Set(flow.guide.steps[node].written)
      if !own.isDisjoint(with: divisor.names) || !divisor.type.isOnLine { return true }
      if reasoning.number(divisor, state).spans.contains(0) { return true }
    }
    return expression.children.contains { mayDivideByZero($0, at: node) }
  }
}

extension ExpressionNode {
  /// The variables that it reads.
  var names: Set<VariableName> {
    if let variable { return [variable] }
    return children.reduce(into: []) { $0.formUnion($1.names) }
  }
}

extension Step {
  /// A person is offered even where the words for it have no value.
  fileprivate var isHandoff: Bool { if case .handoff = self { true } else { false } }
}

extension Review {
  fileprivate mutating func report(_ mishap: Rehearsal.Mishap, of rehearsal: Rehearsal) {
    let step = guide.steps[Int(mishap.stand.node)]
    self.step = step.id
    let value = rehearsal.words(mishap.stand, of: mishap.expression.variables)
    report(
      "\"\(mishap.expression.source)\" divides by zero" + (value.isEmpty ? "" : " when \(value)"),
      at: element(step.element).place(writing: mishap.expression.source),
      consequence: step.isHandoff ? "the person is offered without a word" : "the guide cannot go on",
      subject: mishap.expression.source,
      witness: rehearsal.way(to: mishap.place), value: value.isEmpty ? nil : value)
  }
}
