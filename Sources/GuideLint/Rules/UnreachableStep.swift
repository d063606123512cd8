import GuideDocument
import GuideGraph

extension Rule {
  static let unreachableStep = Rule(
    "unreachable-step", .flow, .error,
    "no way from the start leads to the step",
    why: "Help was written that nobody can ever get.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        <step id="⟦tips⟧"><prompt>Switch it off and on.</prompt>
          <acknowledge next="done"/>
        </step>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <choice>
            <option id="yes" next="done"><label>Yes</label></option>
            <option id="no" next="tips"><label>No</label></option>
          </choice>
        </step>
        <step id="tips"><prompt>Switch it off and on.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .guide { review in
      let flow = review.flow
      guard !review.guide.start.step.isMissing else { return }
      let starts = [review.guide.start.step.offset] + flow.doubts.reached.map(\.offset)
      let known = ShortestWays(flow.graph, from: starts)
      guard review.guide.steps.indices.contains(where: { !known.reaches($0) }) else { return }
      let meant = review.mended.map { ShortestWays($0, from: starts) } ?? known
      let gap = review.gap(in: meant)
      for position in review.guide.steps.indices where !known.reaches(position) {
        let step = review.guide.steps[position]
        // Of two steps with one id nothing can lead to the second; that is an error of its own.
        guard review.guide.index(of: step.id)?.offset == position else { continue }
        review.step = step.id
        review.report(
          "no way leads to \"\(step.id)\"", at: review.element(step.element).place(of: .id),
          consequence: "nobody can ever see it", subject: step.id.text, related: gap,
          follows: meant.reaches(position) ? Rule.unknownStep.id : nil)
      }
    })
}

extension Review {
  /// The guide's ways with those that were meant: what leads to "lihgt" is an error of its own, and nobody should hear
  /// besides that nothing leads to "light". Nil where none is
  /// mistaken.
  fileprivate var mended: DirectedGraph? {
    var meant: [String: String] = [:]
    for problem in project.library.diagnostics where problem.rule == "unknown-step" && problem.guide == guide.id.text {
      if let subject = problem.subject, let fix = problem.fix { meant[subject] = fix.replacement }
    }
    guard !meant.isEmpty else { return nil }
    var edges = flow.graph.edges
    for position in guide.steps.indices {
      guide.steps[position].forEachExit { _, target in
        guard target.step.isMissing, let name = meant[target.id.text], let step = guide.index(of: StepID(name)) else {
          return
        }
        edges.append(.init(position, step.offset))
      }
    }
    return DirectedGraph(nodeCount: flow.graph.nodeCount, edges: edges)
  }

  /// The first step that is reached and from which a way may be missing.
  fileprivate func gap(in known: ShortestWays) -> [Diagnostic.Related] {
    let gap = guide.steps.indices.first { position in
      guard known.reaches(position) else { return false }
      if flow.traits[position].contains(.unclear) { return true }
      guard case .decide(let decide) = guide.steps[position], decide.otherwise == nil else { return false }
      return !(values?.rest(of: position) ?? []).isEmpty
    }
    return gap.map { position in
      let step = guide.steps[position]
      return [
        .init(note: "where \"\(step.id)\" leads is not fully known; perhaps here", place: element(step.element).place)
      ]
    } ?? []
  }
}
