import GuideDocument
import GuideGraph

extension Rule {
  static let unknownFunction = Rule(
    "unknown-function", .data, .error, isFixed: true,
    "an expression calls a function that the language does not have",
    why: "The guide cannot be run.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Today is {⟦curent-date⟧()}.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Today is {current-date()}.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .whileReading)
}
