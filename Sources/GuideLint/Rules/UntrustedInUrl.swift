import GuideDocument
import GuideGraph

extension Rule {
  static let untrustedInUrl = Rule(
    "untrusted-in-url", .security, .error,
    "a link is built from what somebody typed, without encoding it",
    why: "Who types the right signs makes the link lead elsewhere, and the next person trusts it.",
    bad: [
      .guide(
        """
        <variable name="town" type="text" privacy="open"/>
        <step id="ask"><prompt>In which town do you live?</prompt>
          <field assign="town" example="Leeds" next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>See <link href="https://example.com/find?town={⟦$town⟧}">our shops</link>.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="town" type="text" privacy="open"/>
        <step id="ask"><prompt>In which town do you live?</prompt>
          <field assign="town" example="Leeds" next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>See <link href="https://example.com/find?town={encode-for-uri($town)}">our shops</link>.</prompt></outcome>
        """)
    ],
    check: .guide { review in
      guard review.values != nil else { return }
      let links = review.flow.steps(.computes).filter { node in
        review.guide.steps[node].words.contains { !Text.addresses(in: $0.parts).isEmpty }
      }
      guard !links.isEmpty else { return }
      let sources = Set(review.guide.variables.values.filter { $0.type == .text || $0.type == .email }.map(\.name))
      let taint = Taint(
        review.study, sources: sources,
        cleans: ["encode-for-uri", "string-length", "count", "format-date", "format-number", "exists", "empty"])
      for node in links {
        let step = review.guide.steps[node]
        review.step = step.id
        for text in step.words {
          for expression in Text.addresses(in: text.parts) {
            guard let (name, range) = taint.variable(shownBy: expression, at: node) else { continue }
            review.report(
              "the link is built from \"\(name)\" as it was typed",
              at: review.element(text.element).place(naming: name, at: range, of: expression),
              consequence: "the link can be made to lead elsewhere; write {encode-for-uri($\(name))}",
              subject: name.text,
              witness: review.flow.way(to: node))
          }
        }
      }
    })
}

extension Text {
  /// Expressions in the addresses of its links.
  fileprivate static func addresses(in parts: [Part]) -> [Expression] {
    parts.flatMap { part -> [Expression] in
      switch part {
      case .plain, .value, .lineBreak, .image: []
      case .emphasis(let inner), .strong(let inner): addresses(in: inner)
      case .list(let items): items.flatMap { addresses(in: $0) }
      case .link(let href, let inner):
        href.compactMap { if case .value(let expression) = $0 { expression } else { nil } } + addresses(in: inner)
      }
    }
  }
}
