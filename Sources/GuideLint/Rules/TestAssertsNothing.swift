import GuideDocument
import GuideGraph

extension Rule {
  static let testAssertsNothing = Rule(
    "test-asserts-nothing", .upkeep, .warning,
    "a walk expects nothing",
    why: "It passes wherever the guide leads, and everybody believes that the guide is tested.",
    bad: [
      .walk(
        """
        ⟦<walk⟧ xmlns="urn:guidepost:1" guide="help" at="2026-12-01T10:00:00+00:00">
          <answer step="ask" option="yes"/>
        </walk>
        """)
    ],
    good: [
      .walk(
        """
        <walk xmlns="urn:guidepost:1" guide="help" at="2026-12-01T10:00:00+00:00">
          <answer step="ask" option="yes"/>
          <expect outcome="done"/>
        </walk>
        """)
    ],
    check: .project { review in
      for document in review.project.project.walks {
        let expectations = document.root.children(.expect)
        let what: [AttributeName] = [.outcome, .result, .path, .through, .variable]
        guard !expectations.contains(where: { expect in what.contains { expect.has($0) } }) else { continue }
        let rule = review.rule
        var finding = Finding(
          rule.id, rule.severity, rule.certainty, "this walk expects nothing; add <expect outcome=\"...\"/>",
          at: document.root.place)
        finding.consequence = "it passes wherever the guide leads"
        finding.guide = document.root[.guide]
        review.findings.append(finding)
      }
    })
}

extension Example {
  /// A walk beside the guide that it walks.
  static func walk(_ text: String) -> Example {
    let guide = frame(
      """
      <step id="ask"><prompt>Is the light on?</prompt>
        <choice>
          <option id="yes" next="done"><label>Yes</label></option>
          <option id="no" next="done"><label>No</label></option>
        </choice>
      </step>
      <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
      """)
    return Example(text, beside: [guide])
  }
}
