import GuideDocument
import GuideGraph

extension Rule {
  static let missingStart = Rule(
    "missing-start", .references, .error, isFixed: true,
    "the guide does not say where it starts",
    why: "There is nothing to run.",
    bad: [
      Example(
        """
        ⟦<guide⟧ xmlns="urn:guidepost:1" id="help" version="1" xml:lang="en" audience="agent">
          <title>Help</title>
          <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        </guide>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .whileReading)
}
