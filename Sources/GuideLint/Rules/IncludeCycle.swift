import GuideDocument
import GuideGraph

extension Rule {
  static let includeCycle = Rule(
    "include-cycle", .references, .error, isFixed: true,
    "a phrase contains itself",
    why: "Its text would never end.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt><phrase ref="hello"/> Is the light on?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """,
        beside: [
          "<phrases xmlns=\"urn:guidepost:1\" xml:lang=\"en\"><phrase id=\"hello\">Hello, ⟦<phrase⟧ ref=\"hello\"/></phrase></phrases>"
        ])
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt><phrase ref="hello"/> Is the light on?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """,
        beside: ["<phrases xmlns=\"urn:guidepost:1\" xml:lang=\"en\"><phrase id=\"hello\">Hello.</phrase></phrases>"])
    ],
    check: .whileReading)
}
