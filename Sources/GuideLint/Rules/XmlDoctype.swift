import GuideDocument
import GuideGraph

extension Rule {
  static let xmlDoctype = Rule(
    "xml-doctype", .structure, .error, isFixed: true,
    "the file has a DOCTYPE",
    why:
      "Entities that a DOCTYPE declares can hide or load text, so that people see another guide than the one that was reviewed.",
    bad: [
      Example(
        """
        ⟦<!DOCTYPE⟧ guide>
        <guide xmlns="urn:guidepost:1" id="help" version="1" xml:lang="en" start="done" audience="agent">
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
