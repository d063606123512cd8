import GuideDocument
import GuideGraph

extension Rule {
  static let branchesNotExhaustive = Rule(
    "branches-not-exhaustive", .data, .error, isFixed: true,
    "a decision has no otherwise, and some value fits none of its tests",
    why: "A customer with that value stands before nothing.",
    bad: [
      .guide(
        """
        <variable name="age" type="integer" min="0" max="120"/>
        <step id="ask"><prompt>How old are you?</prompt>
          <field assign="age" next="check"><invalid>Enter your age in years, like 42.</invalid></field>
        </step>
        ⟦<decide⟧ id="check">
          <when test="$age lt 31" next="done"/>
          <when test="$age gt 31" next="done"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="age" type="integer" min="0" max="120"/>
        <step id="ask"><prompt>How old are you?</prompt>
          <field assign="age" next="check"><invalid>Enter your age in years, like 42.</invalid></field>
        </step>
        <decide id="check">
          <when test="$age lt 31" next="done"/>
          <when test="$age ge 31" next="done"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
      .guide(
        """
        <variable name="plan" type="choice" values="gold basic"/>
        <step id="ask"><prompt>Which plan do you have?</prompt>
          <choice assign="plan" next="check">
            <option id="gold"><label>Gold</label></option>
            <option id="basic"><label>Basic</label></option>
          </choice>
        </step>
        <decide id="check">
          <when test="$plan = 'gold'" next="done"/>
          <when test="$plan = 'basic'" next="done"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
    ],
    check: .guide { review in
      guard let values = review.values else { return }
      let hours = review.project.hours
      let suspects = review.guide.steps.indices.filter { node in
        guard case .decide(let decide) = review.guide.steps[node], decide.otherwise == nil else { return false }
        // Where all depends on opening hours, those are looked into.
        if let queues = decide.queues, hours.moments(of: queues) != nil { return false }
        return !values.rest(of: node).isEmpty
      }
      guard !suspects.isEmpty else { return }
      let rehearsal = Rehearsal(values, to: Set(suspects)) { rehearsal in
        suspects.allSatisfy { rehearsal.gap(at: $0, hours) != nil }
      }
      for node in suspects where !review.report(gapAt: node, rehearsal) { review.leaveUndecided() }
    })
}

extension Rehearsal {
  /// A stand at the decision for which none of its tests is true.
  fileprivate func gap(at node: Int, _ hours: HoursCoverage) -> (place: Int, stand: Stand)? {
    guard case .decide(let decide) = flow.guide.steps[node] else { return nil }
    let tests = decide.whens.map(\.test)
    for place in arrivals[node] ?? [] {
      if let stand = stand(at: place, failing: tests, hours: hours) { return (place, stand) }
    }
    return nil
  }
}

extension Review {
  /// Whether some customer was shown to fit none of the tests.
  fileprivate mutating func report(gapAt node: Int, _ rehearsal: Rehearsal) -> Bool {
    guard case .decide(let decide) = guide.steps[node] else { return false }
    if let (place, stand) = rehearsal.gap(at: node, project.hours) {
      let names = decide.whens.map(\.test).reduce(into: Set<VariableName>()) { $0.formUnion($1.variables) }
      let words = rehearsal.words(stand, of: names)
      step = decide.heading.id
      report(
        "no test is true for \(words.isEmpty ? "some customers" : words), and there is no <otherwise>",
        at: self.place(of: decide.heading), consequence: "the conversation cannot go on",
        subject: decide.heading.id.text, witness: rehearsal.way(to: place), value: words.isEmpty ? nil : words)
      return true
    }
    return false
  }
}
