import GuideDocument
import GuideGraph

extension Rule {
  static let vagueErrorText = Rule(
    "vague-error-text", .inputs, .warning,
    "an error text does not say what is wanted",
    why: "Nobody can correct an answer of which they only hear that it is wrong.",
    bad: [
      .guide(
        """
        <variable name="code" type="text" privacy="open"/>
        <step id="ask"><prompt>What is the code?</prompt>
          <field assign="code" pattern="[0-9]{4}" example="1234" next="done"><invalid>⟦Invalid input. Please try again.⟧</invalid></field>
        </step>
        <outcome id="done" result="resolved"><prompt>Your code is {$code}.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="code" type="text" privacy="open"/>
        <step id="ask"><prompt>What is the code?</prompt>
          <field assign="code" pattern="[0-9]{4}" example="1234" next="done"><invalid>That is not right. The code has 4 digits.</invalid></field>
        </step>
        <outcome id="done" result="resolved"><prompt>Your code is {$code}.</prompt></outcome>
        """)
    ],
    check: .questions { question, review in
      guard let language = review.language else { return }
      for text in question.fields.flatMap(\.invalid) {
        let plain = review.plain(text)
        let words = plain.lowered(plain.sentences(language).flatMap(\.words))
        guard !words.isEmpty, words.allSatisfy(language.emptyErrorWords.contains) else { continue }
        review.report(
          "\"\(text.outline)\" does not say what a right answer looks like; say it, with an example",
          at: plain.place(of: 0..<plain.bytes.count), consequence: "people are told off and cannot do better",
          subject: text.outline)
      }
    })
}

extension Review {
  /// The words of a text, and where they stand.
  func plain(_ text: Text) -> PlainText {
    PlainText(element(text.element), phrases: project.library.phrases, language: guide.language)
  }
}
