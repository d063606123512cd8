import GuideDocument
import GuideGraph

extension Rule {
  static let patternRejectsExample = Rule(
    "pattern-rejects-example", .inputs, .error,
    "the field's own example does not fit its pattern",
    why: "A customer copies it and is told off.",
    bad: [
      .guide(
        """
        <variable name="code" type="text" privacy="open"/>
        <step id="ask"><prompt>What is the code?</prompt>
          <field assign="code" pattern="[A-Z]{2}" example="⟦ab⟧" next="done"><invalid>The code is two capital letters, like AB.</invalid></field>
        </step>
        <outcome id="done" result="resolved"><prompt>Your code is {$code}.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="code" type="text" privacy="open"/>
        <step id="ask"><prompt>What is the code?</prompt>
          <field assign="code" pattern="[A-Z]{2}" example="AB" next="done"><invalid>The code is two capital letters, like AB.</invalid></field>
        </step>
        <outcome id="done" result="resolved"><prompt>Your code is {$code}.</prompt></outcome>
        """)
    ],
    check: .questions { question, review in
      for field in question.fields {
        guard let pattern = field.pattern, let example = field.example, !pattern.matches(example) else { continue }
        review.report(
          "the example \"\(example)\" does not fit the pattern \"\(pattern.source)\"",
          at: review.element(field.element).place(of: .example),
          consequence: "a customer who copies it is told off", subject: field.variable.text)
      }
    })
}
