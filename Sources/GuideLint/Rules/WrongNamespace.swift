import GuideDocument
import GuideGraph

extension Rule {
  static let wrongNamespace = Rule(
    "wrong-namespace", .structure, .error,
    "an element is not in the guide language's namespace",
    why: "What belongs to another vocabulary is not shown, so a guide without the namespace is no guide.",
    bad: [
      Example(
        """
        ⟦<guide⟧ id="help" version="1" xml:lang="en" start="done" audience="agent">
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
