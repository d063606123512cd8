import GuideDocument
import GuideGraph

extension Rule {
  static let scriptUrl = Rule(
    "script-url", .security, .error, isFixed: true,
    "a link leads to an address that is neither https, tel nor mailto",
    why: "A customer who follows it could run foreign code or be sent where others can listen.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Read <link href="⟦javascript:go()⟧">this page</link>.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Read <link href="https://www.example.org/lights">the page on lights</link>.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .whileReading)
}
