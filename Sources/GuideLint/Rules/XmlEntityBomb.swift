import GuideDocument
import GuideGraph

extension Rule {
  static let xmlEntityBomb = Rule(
    "xml-entity-bomb", .structure, .error, isFixed: true,
    "an entity is made of other entities",
    why:
      "A few nested entities grow to gigabytes when they are read, and everybody who waits for a guide waits in vain.",
    bad: [
      Example(
        """
        <!DOCTYPE guide [<!ENTITY a "ha"> ⟦<!ENTITY⟧ b "&a;&a;&a;">]>
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
