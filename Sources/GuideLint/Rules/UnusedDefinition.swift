import GuideDocument
import GuideGraph

extension Rule {
  static let unusedDefinition = Rule(
    "unused-definition", .references, .warning,
    "a phrase is used by no text",
    why: "Dead words are kept, translated and approved for nobody.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """,
        beside: ["<phrases xmlns=\"urn:guidepost:1\" xml:lang=\"en\"><phrase id=\"⟦hello⟧\">Hello.</phrase></phrases>"])
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
      guard !review.project.project.phrases.isEmpty else { return }
      let used = review.project.project.documents.reduce(into: Set<String>()) { $0.formUnion($1.usedPhrases) }
      for document in review.project.project.phrases {
        for phrase in document.root.children(.phrase) {
          guard let id = phrase[.id], !used.contains(id) else { continue }
          let rule = review.rule
          var finding = Finding(
            rule.id, rule.severity, rule.certainty, "no text uses the phrase \"\(id)\"",
            at: phrase.place(of: .id))
          finding.consequence = "nobody ever reads it"
          finding.subject = id
          let whole = Diagnostic.Place(document.file, phrase.bytes).withLine
          finding.fix = .init("delete the phrase", at: whole, replacement: "", isSafe: false)
          review.findings.append(finding)
        }
      }
    })
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
