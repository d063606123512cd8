import GuideDocument
import GuideGraph

extension Rule {
  static let xmlNotWellFormed = Rule(
    "xml-not-well-formed", .structure, .error, isFixed: true,
    "the file breaks the rules of XML",
    why: "A file that is not XML cannot be read at all: the guide does not start, and nobody is helped.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on ⟦&⟧ steady?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on &amp; steady?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .whileReading)
}
