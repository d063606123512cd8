import GuideDocument
import GuideGraph

extension Rule {
  static let noErrorText = Rule(
    "no-error-text", .inputs, .warning,
    "an answer is checked, and nothing is said to who gets it wrong",
    why: "People are told that something is wrong, not what, and give up.",
    bad: [
      .guide(
        """
        <variable name="code" type="text" privacy="open"/>
        <step id="ask"><prompt>What is the code?</prompt>
          ⟦<field⟧ assign="code" pattern="[0-9]{4}" example="1234" next="done"></field>
        </step>
        <outcome id="done" result="resolved"><prompt>Your code is {$code}.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="code" type="text" privacy="open"/>
        <step id="ask"><prompt>What is the code?</prompt>
          <field assign="code" pattern="[0-9]{4}" example="1234" next="done"><invalid>The code is 4 digits, like 1234.</invalid></field>
        </step>
        <outcome id="done" result="resolved"><prompt>Your code is {$code}.</prompt></outcome>
        """),
      .guide(
        """
        <variable name="code" type="text" privacy="open"/>
        <step id="ask"><prompt>What is the code?</prompt>
          <field assign="code" example="blue" next="done"></field>
        </step>
        <outcome id="done" result="resolved"><prompt>Your code is {$code}.</prompt></outcome>
        """),
    ],
    check: .questions { question, review in
      for field in question.fields where field.invalid.isEmpty && (field.pattern != nil || field.constraint != nil) {
        review.report(
          "answers for \"\(field.variable)\" are checked, so the field needs an <invalid> text that says what is wanted",
          at: review.element(field.element).place, consequence: "people are told off without being told why",
          subject: field.variable.text)
      }
    })
}
