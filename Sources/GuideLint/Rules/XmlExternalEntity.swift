import GuideDocument
import GuideGraph

extension Rule {
  static let xmlExternalEntity = Rule(
    "xml-external-entity", .structure, .error, isFixed: true,
    "an entity would load another file",
    why:
      "Whoever can change that file, or the address it is loaded from, can change the guide or read files of the computer it runs on.",
    bad: [
      Example(
        """
        <!DOCTYPE guide [⟦<!ENTITY⟧ terms SYSTEM "terms.txt">]>
        <guide xmlns="urn:guidepost:1" id="help" version="1" xml:lang="en" start="done" audience="agent">
          <title>Help</title>
          <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        </guide>
        """, company: ["xml-doctype"])
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
