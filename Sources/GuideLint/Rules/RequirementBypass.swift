import GuideDocument
import GuideGraph

extension Rule {
  static let requirementBypass = Rule(
    "requirement-bypass", .flow, .error, isFixed: true,
    "some way leads past the step that establishes what another requires",
    why:
      "Something is done without the consent, the identity check or the disclosure that the law or the house asks for.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>What would you like to do?</prompt>
          <choice>
            <option id="read" next="identity"><label>See my bill</label></option>
            <option id="pay" next="bill"><label>Pay my bill</label></option>
          </choice>
        </step>
        <step id="identity" establishes="identity"><prompt>Please show your card.</prompt>
          <acknowledge next="bill"/>
        </step>
        <step id="bill" requires="⟦identity⟧"><prompt>Your bill is on its way.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>What would you like to do?</prompt>
          <choice>
            <option id="read" next="identity"><label>See my bill</label></option>
            <option id="pay" next="identity"><label>Pay my bill</label></option>
          </choice>
        </step>
        <step id="identity" establishes="identity"><prompt>Please show your card.</prompt>
          <acknowledge next="bill"/>
        </step>
        <step id="bill" requires="identity"><prompt>Your bill is on its way.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .project { review in
      let flow = RequirementFlow(review.project)
      for bypass in flow.bypasses() {
        review.study = bypass.study
        let step = bypass.study.guide.steps[bypass.node]
        review.step = step.id
        let way = flow.way(of: bypass)
        review.report(
          "\"\(step.id)\" requires \"\(bypass.requirement)\", but a way leads here that does not establish it",
          at: review.element(step.element).place(of: .requires),
          consequence: "it is done without \"\(bypass.requirement)\"", subject: bypass.requirement.text,
          certainty: way.isFree ? .proved : .likely, witness: way.steps)
      }
    })
}
