import GuideDocument
import GuideGraph

extension Rule {
  static let xmlEncoding = Rule(
    "xml-encoding", .structure, .error, isFixed: true,
    "the file is not UTF-8 or says that it is something else",
    why: "Letters with accents turn into other signs in what customers read.",
    bad: [
      Example(
        """
        <?xml version="1.0" ⟦encoding="latin1"⟧?>
        <guide xmlns="urn:guidepost:1" id="help" version="1" xml:lang="en" start="done" audience="agent">
          <title>Help</title>
          <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        </guide>
        """)
    ],
    good: [
      Example(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <guide xmlns="urn:guidepost:1" id="help" version="1" xml:lang="en" start="done" audience="agent">
          <title>Help</title>
          <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        </guide>
        """)
    ],
    check: .whileReading)
}
