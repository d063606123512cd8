import GuideDocument
import GuideGraph

extension Rule {
  static let vagueLinkText = Rule(
    "vague-link-text", .text, .warning, certainty: .style,
    "a link does not say where it leads",
    why: "Read aloud, or alone in a list of links, \"here\" says nothing.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>For prices <link href="https://www.fernhill.example/prices">⟦click <em>here⟧</em></link>.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>See <link href="https://www.fernhill.example/prices">our prices</link>.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .texts { wording, review in
      guard !wording.element.isPlain, wording.role.isForCustomers, let vague = wording.words?.vagueLinks else { return }
      for link in wording.element.inner(.link) {
        let plain = PlainText(link, phrases: review.project.library.phrases, language: wording.language)
        guard !plain.bytes.isEmpty, vague.contains(FoldedText(plain.string).phrase) else { continue }
        review.report(
          "\"\(plain.string)\" does not say where the link leads; name the page",
          at: plain.place(of: 0..<plain.bytes.count), consequence: "read aloud it says nothing", subject: plain.string)
      }
    })
}

extension Element {
  /// Whether nothing but words stands in it.
  fileprivate var isPlain: Bool { !children.contains { _ in true } }

  /// Elements of a name in it, at any depth, in document order.
  func inner(_ name: ElementName) -> [Element] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.inner(name) }
  }
}
