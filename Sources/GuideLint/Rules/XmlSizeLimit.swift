import GuideDocument
import GuideGraph

extension Rule {
  /// Elements one level deeper than is read, the 62nd of them marked.
  private static let deep =
    String(repeating: "<em>", count: 61) + "⟦<⟧em>" + String(repeating: "</em>", count: 62)

  static let xmlSizeLimit = Rule(
    "xml-size-limit", .structure, .error, isFixed: true,
    "a file, a text or the depth of elements is beyond what is read",
    why: "Limits keep one file, broken or hostile, from stopping every other guide.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>\(deep)</prompt>
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
