import GuideDocument
import GuideGraph

extension Rule {
  static let unreachableByConditions = Rule(
    "unreachable-by-conditions", .flow, .warning,
    "ways lead to the step, but nobody can ever take one",
    why: "Help was written that nobody can ever get, and the drawing of the guide does not show it.",
    bad: [
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
          <when test="$plan = ('gold', 'basic')" next="done"/>
          <otherwise next="tips"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        <step id="⟦tips⟧"><prompt>Look for the name of your plan on the bill.</prompt>
          <acknowledge next="done"/>
        </step>
        """, company: ["condition-always-true"])
    ],
    good: [
      .guide(
        """
        <variable name="plan" type="choice" values="gold basic"/>
        <step id="ask"><prompt>Which plan do you have?</prompt>
          <choice assign="plan" optional="true" next="check">
            <option id="gold"><label>Gold</label></option>
            <option id="basic"><label>Basic</label></option>
          </choice>
        </step>
        <decide id="check">
          <when test="$plan = ('gold', 'basic')" next="done"/>
          <otherwise next="tips"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        <step id="tips"><prompt>Look for the name of your plan on the bill.</prompt>
          <acknowledge next="done"/>
        </step>
        """)
    ],
    check: .guide { review in
      guard let values = review.values else { return }
      let flow = review.flow
      let isLost = { (node: Int) in node != flow.anywhere && flow.ways.reaches(node) && !values.reaches(node) }
      for node in review.guide.steps.indices where isLost(node) {
        let closed = flow.graph.into(node).map { Int($0) }.filter { values.reaches(Int(flow.graph.edges[$0].from)) }
        let controls = closed.compactMap { flow.control($0) }
        // Ways whose own condition is found fault with have been told of.
        guard !controls.isEmpty, controls.contains(where: { $0.kind != .when && $0.kind != .option }) else { continue }
        review.report(lost: node, behind: controls)
      }
    })
}

extension Review {
  fileprivate mutating func report(lost node: Int, behind controls: [ControlEdge]) {
    let step = guide.steps[node]
    self.step = step.id
    let ways = controls.map { control -> Diagnostic.Related in
      let from = guide[control.from]
      let values = self.values?.words(of: from.read, at: control.from.offset) ?? ""
      let note = "nobody goes this way from \"\(from.id)\"" + (values.isEmpty ? "" : ": \(values)")
      return .init(note: note, place: element(control.element).place(of: control.attribute))
    }
    report(
      "the conditions on the way keep everybody from \"\(step.id)\"", at: element(step.element).place(of: .id),
      consequence: "nobody can ever see it", subject: step.id.text, related: ways, witness: way(to: step.id))
  }
}
