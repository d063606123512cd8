import GuideDocument
import GuideGraph

extension Rule {
  static let controlCharacter = Rule(
    "control-character", .security, .error, isFixed: true,
    "a control character stands in the file",
    why: "It could take over the terminal of whoever reads the text.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on⟦&#155;⟧?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
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
