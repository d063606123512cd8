import GuideDocument
import GuideGraph

extension Rule {
  static let unusedDefinition = Rule(
    "unused-definition", .references, .warning,
    "a phrase is used by no text, or opening hours by nothing of the desk",
    why: "Dead words are kept, translated and approved for nobody, and dead hours looked up as if they held.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """,
        beside: ["<phrases xmlns=\"urn:guidepost:1\" xml:lang=\"en\"><phrase id=\"⟦hello⟧\">Hello.</phrase></phrases>"]),
      Example(
        """
        <desk xmlns="urn:guidepost:1" id="desk">
          <hours id="day" zone="Europe/London"><open days="mon tue wed thu fri" from="08:00" to="18:00"/></hours>
          <hours id="⟦night⟧" zone="Europe/London"><open days="sat" from="18:00" to="24:00"/></hours>
          <branch id="centre" name="Centre" zone="Europe/London"/>
          <service id="visit" expected="PT1H"/>
          <queue id="main" branch="centre" services="visit" hours="day"/>
        </desk>
        """,
        beside: [
          Example.frame(
            """
            <step id="ask"><prompt>Is the light on?</prompt><acknowledge next="done"/></step>
            <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
            """)
        ]),
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt><phrase ref="hello"/> Is the light on?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """,
        beside: ["<phrases xmlns=\"urn:guidepost:1\" xml:lang=\"en\"><phrase id=\"hello\">Hello.</phrase></phrases>"])
    ],
    check: .project { review in
      review.reportUnusedHours()
      guard !review.project.project.phrases.isEmpty, review.project.isWhole else { return }
      let used = review.project.project.documents.reduce(into: Set<String>()) { $0.formUnion($1.usedPhrases) }
      // Where another is used and not there, this may be it, renamed at one end: nothing to delete.
      let lost = review.project.library.diagnostics.first { $0.rule == "unknown-message-key" && $0.fix == nil }
      for document in review.project.project.phrases {
        for phrase in document.root.children(.phrase) {
          guard let id = phrase[.id], !used.contains(id) else { continue }
          review.reportUnused("no text uses the phrase \"\(id)\"", phrase, consequence: "nobody ever reads it")
          let whole = Diagnostic.Place(document.file, phrase.bytes).withLine
          let last = review.findings.count - 1
          if let lost {
            review.findings[last].related = [
              .init(note: "the phrase \"\(lost.subject ?? "")\" is used and not there", place: lost.place)
            ]
          } else {
            review.findings[last].fix = .init("delete the phrase", at: whole, replacement: "", isSafe: false)
          }
        }
      }
    })
}

extension Review {
  fileprivate mutating func reportUnused(_ message: String, _ element: Element, consequence: String) {
    let rule = rule
    var finding = Finding(rule.id, rule.severity, rule.certainty, message, at: element.place(of: .id))
    finding.consequence = consequence
    finding.subject = element[.id]
    findings.append(finding)
  }

  fileprivate mutating func reportUnusedHours() {
    let desks = project.project.desks.map(\.root)
    let used = Set(desks.flatMap(\.children).compactMap { $0[.hours] })
    for hours in desks.flatMap({ $0.children(.hours) }) {
      guard let id = hours[.id], !used.contains(id) else { continue }
      reportUnused(
        "no queue, calendar or branch keeps the hours \"\(id)\"", hours,
        consequence: "whoever reads them believes that they hold")
    }
  }
}

extension Document {
  /// Ids of phrases that some text refers to.
  fileprivate var usedPhrases: Set<String> {
    var used: Set<String> = []
    var open = [root]
    while let element = open.popLast() {
      if element.name == .phrase, let ref = element[.ref] { used.insert(ref) }
      open += element.children
    }
    return used
  }
}
