import GuideDocument
import GuideGraph

extension Rule {
  static let placeholderMismatch = Rule(
    "placeholder-mismatch", .translation, .error, isFixed: true,
    "a translation of a phrase fills in other values than the phrase does",
    why: "In one language the name, time or number is missing, or another stands in its place.",
    bad: [
      .phrase(
        "<phrase id=\"wait\">We call you by {format-date($day)}.</phrase>",
        "<phrase id=\"⟦wait⟧\">Wir rufen Sie an.</phrase>")
    ],
    good: [
      .phrase(
        "<phrase id=\"wait\">We call you by {format-date($day)}.</phrase>",
        "<phrase id=\"wait\">Bis {format-date( $day )} rufen wir Sie an.</phrase>")
    ],
    check: .project { review in
      for pair in review.project.translations {
        let (first, other) = (pair.original.values, pair.translation.values)
        guard first != other else { continue }
        let (missing, added) = (first.subtracting(other).sorted(), other.subtracting(first).sorted())
        let words = [
          missing.isEmpty ? nil : "lacks \(missing.map { "$\($0)" }.joined(separator: ", "))",
          added.isEmpty ? nil : "has \(added.map { "$\($0)" }.joined(separator: ", ")) besides",
        ].compactMap(\.self)
        review.report(
          pair, "in \(pair.language) the phrase \"\(pair.id)\" \(words.joined(separator: " and "))",
          consequence: "people who read it are told something else")
      }
    })
}

extension Example {
  /// A phrase in English and in German, in a guide that says it.
  static func phrase(_ english: String, _ german: String) -> Example {
    Example(
      "<phrases xmlns=\"urn:guidepost:1\" xml:lang=\"de\">\(german)</phrases>",
      beside: [
        "<phrases xmlns=\"urn:guidepost:1\" xml:lang=\"en\">\(english)</phrases>",
        frame(
          """
          <variable name="day" type="date"/>
          <step id="ask"><prompt>When did it begin?</prompt>
            <field assign="day" example="2026-03-31" next="done"/>
          </step>
          <outcome id="done" result="answered"><prompt>So it was {format-date($day)}. <phrase ref="wait"/></prompt></outcome>
          """),
      ])
  }
}
