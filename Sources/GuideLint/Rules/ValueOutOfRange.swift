import GuideDocument
import GuideGraph

extension Rule {
  static let valueOutOfRange = Rule(
    "value-out-of-range", .data, .error,
    "a variable is assigned a value outside its min and max",
    why: "Whoever relies on the range, a text, a test or a system that is given the value, goes wrong.",
    bad: [
      .guide(
        """
        <variable name="rating" type="integer" min="1" max="5"/>
        <step id="ask"><prompt>Is the light on?</prompt>
          <assign name="rating" value="⟦9⟧"/>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>You gave {$rating} stars.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="rating" type="integer" min="1" max="5"/>
        <step id="ask"><prompt>Is the light on?</prompt>
          <assign name="rating" value="5"/>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>You gave {$rating} stars.</prompt></outcome>
        """)
    ],
    check: .guide { review in
      guard let values = review.values else { return }
      let suspects = review.guide.steps.indices.filter { values.mayAssignOutOfRange(at: $0) }
      guard !suspects.isEmpty else { return }
      let rehearsal = Rehearsal(values, to: Set(suspects)) { rehearsal in
        suspects.allSatisfy { node in rehearsal.mishaps.contains { $0.isOutOfRange && $0.stand.node == Int32(node) } }
      }
      var told: Set<Int> = []
      for mishap in rehearsal.mishaps {
        guard case .outOfRange(let value) = mishap.kind, told.insert(Int(mishap.stand.node)).inserted else { continue }
        review.report(value, mishap, of: rehearsal)
      }
      review.leaveUndecided(suspects.count { !told.contains($0) })
    })
}

extension Rehearsal.Mishap {
  fileprivate var isOutOfRange: Bool {
    if case .outOfRange = kind { return true }
    return false
  }
}

extension ValueFlow {
  fileprivate func mayAssignOutOfRange(at node: Int) -> Bool {
    guard case .question(let question) = flow.guide.steps[node], !question.assigns.isEmpty, var state = onArrival[node]
    else { return false }
    state = passage.filled(state, question)
    let own = Set(question.asked + question.assigns.map(\.name))
    return question.assigns.contains { assign in
      guard let variable = flow.guide.variables[assign.name], !(variable.least.isEmpty && variable.most.isEmpty) else {
        return false
      }
      let needed = assign.value.variables.subtracting([assign.name])
      let sources = Set(question.assigns.prefix { $0.element != assign.element }.map(\.name) + question.asked)
      if !needed.isDisjoint(with: own.intersection(sources)) || sources.contains(assign.name) { return true }
      let set = reasoning.value(assign.value.root, for: variable, state).values
      return set.intersection(.declared(variable)) != set
    }
  }
}

extension Review {
  fileprivate mutating func report(_ value: Value, _ mishap: Rehearsal.Mishap, of rehearsal: Rehearsal) {
    let step = guide.steps[Int(mishap.stand.node)]
    guard case .question(let question) = step,
      let assign = question.assigns.first(where: { $0.value == mishap.expression }),
      let variable = guide.variables[assign.name]
    else { return }
    self.step = step.id
    let range = [
      variable.least.isEmpty ? nil : "at least \(variable.least.lexical)",
      variable.most.isEmpty ? nil : "at most \(variable.most.lexical)",
    ].compactMap(\.self).joined(separator: " and ")
    report(
      "\"\(assign.name)\" becomes \(value.lexical) here, but is declared as \(range)",
      at: element(assign.element).place(of: .value), consequence: "what relies on the range goes wrong",
      subject: assign.name.text, witness: rehearsal.way(to: mishap.place), value: "\(assign.name) = \(value.lexical)")
  }
}
