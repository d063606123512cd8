import GuideDocument
import GuideGraph

extension Rule {
  static let secretInGuide = Rule(
    "secret-in-guide", .security, .error, certainty: .likely, isFixed: true,
    "something that looks like the key to a service stands in a file",
    why: "Guides are copied, reviewed and kept for ever; whoever reads one can use the key.",
    bad: [
      .guide(
        """
        <!-- ⟦AKIAJ2Q7XW5R3MZ6TK4B⟧ -->
        <step id="ask"><prompt>Is the light on?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <!-- Keys look like AKIAIOSFODNN7EXAMPLE; none belongs here. -->
        <step id="ask"><prompt>Is the light on?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .project { review in
      for document in review.project.project.documents {
        for key in SecretShape.keys(in: document.file.bytes) {
          let rule = review.rule
          var finding = Finding(
            rule.id, rule.severity, rule.certainty,
            "this looks like \(key.shape.what); delete it here, and have it replaced where it is valid",
            at: Diagnostic.Place(document.file, ByteRange(key.range.lowerBound, key.range.upperBound)))
          finding.consequence = "whoever reads the file can use it"
          review.findings.append(finding)
        }
      }
    })
}
