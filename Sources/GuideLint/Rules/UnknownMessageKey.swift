import GuideDocument
import GuideGraph

extension Rule {
  static let unknownMessageKey = Rule(
    "unknown-message-key", .references, .error,
    "no phrase has that id",
    why: "The sentence is missing from what people read.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt><phrase ref="hello"/> <phrase ref="⟦helo⟧"/> Is the light on?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """,
        beside: ["<phrases xmlns=\"urn:guidepost:1\" xml:lang=\"en\"><phrase id=\"hello\">Hello.</phrase></phrases>"])
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
