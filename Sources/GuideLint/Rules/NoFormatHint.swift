import GuideDocument
import GuideGraph

extension Rule {
  static let noFormatHint = Rule(
    "no-format-hint", .inputs, .warning,
    "an answer must have a form that nobody is shown",
    why: "People guess how to write a date or a number, and guess wrong.",
    bad: [
      .guide(
        """
        <variable name="day" type="date"/>
        <step id="ask"><prompt>When did it begin?</prompt>
          ⟦<field⟧ assign="day" next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>So it was {format-date($day)}.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="day" type="date"/>
        <step id="ask"><prompt>When did it begin?</prompt>
          <field assign="day" example="2026-03-31" next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>So it was {format-date($day)}.</prompt></outcome>
        """),
      .guide(
        """
        <variable name="code" type="text" privacy="open"/>
        <step id="ask"><prompt>What is the code? It has <strong>4 digits</strong>.</prompt>
          <field assign="code" pattern="[0-9]{4}" next="done"><invalid>The code has 4 digits.</invalid></field>
        </step>
        <outcome id="done" result="resolved"><prompt>Your code is {$code}.</prompt></outcome>
        """),
    ],
    check: .questions { question, review in
      for field in question.fields where field.example == nil && question.help == nil {
        guard let variable = review.guide.variables[field.variable], variable.hasForm || field.pattern != nil else {
          continue
        }
        let shown = [question.prompt, field.label, question.simpler].compactMap(\.self)
        guard !shown.contains(where: { $0.showsForm(review.language) }) else { continue }
        review.report(
          "people must know how to write \"\(field.variable)\"; add example=\"...\"",
          at: review.element(field.element).place,
          consequence: "people guess the form of the answer and are told off", subject: field.variable.text)
      }
    })
}

extension Variable {
  /// Whether its values are written in a form that people do not all use.
  fileprivate var hasForm: Bool {
    switch type {
    case .date, .time, .dateTime, .duration: true
    case .text, .integer, .decimal, .boolean, .phone, .email, .choice, .list: false
    }
  }
}

extension Text {
  /// Whether it shows a form: a digit, or words that announce an example.
  fileprivate func showsForm(_ language: TextLanguage?) -> Bool {
    let words = outline
    if words.contains(where: \.isNumber) { return true }
    return FoldedText(words).words.holds(anyOf: language?.examples ?? []) != nil
  }
}
