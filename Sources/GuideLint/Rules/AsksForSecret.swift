import GuideDocument
import GuideGraph

extension Rule {
  static let asksForSecret = Rule(
    "asks-for-secret", .inputs, .error, certainty: .likely, isFixed: true,
    "somebody is asked for a password, a PIN, a card number or a one-time code",
    why: "Customers learn to tell their secrets to whoever asks, and the next who asks is a thief.",
    bad: [
      .guide(
        """
        <variable name="code" type="text" privacy="secret" purpose="to know you" retain="P1D"/>
        <step id="ask"><prompt>One moment. What is your <em>⟦PIN</em>
          number⟧?</prompt>
          <field assign="code" next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """, company: ["pii-never-used"])
    ],
    good: [
      .guide(
        """
        <variable name="code" type="text" privacy="secret" purpose="to know you" retain="P1D"/>
        <step id="ask"><prompt>What is your safe word? Never type your PIN or a password.</prompt>
          <field assign="code" next="known"><label>Last 4 digits of your card number</label></field>
        </step>
        <decide id="known">
          <when test="$code = '1234'" next="done"/>
          <otherwise next="other"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        <outcome id="other" result="resolved"><prompt>Goodbye.</prompt></outcome>
        """)
    ],
    check: .questions { question, review in
      guard !question.fields.isEmpty, let language = review.language else { return }
      for text in question.fields.compactMap(\.label) {
        review.reportSecrets(of: text, language) { _, _ in true }
      }
      for text in [question.prompt, question.say?.text, question.simpler].compactMap(\.self) {
        review.reportSecrets(of: text, language) { plain, sentence in
          let first = plain.lowered(Array(sentence.words.prefix(1)))
          return plain.isQuestion(sentence) || first.contains(where: language.demands.contains)
        }
      }
    })
}

extension Review {
  fileprivate mutating func reportSecrets(
    of text: Text, _ language: TextLanguage, where isAsked: (PlainText, Sentence) -> Bool
  ) {
    let plain = plain(text)
    for sentence in plain.sentences(language) {
      let words = plain.lowered(sentence.words)
      guard let found = words.holds(anyOf: language.secrets), isAsked(plain, sentence) else { continue }
      guard !words.contains(where: { language.refusals.contains($0) || language.harmlessSecrets.contains($0) }) else {
        continue
      }
      let range = sentence.words[found.lowerBound].lowerBound..<sentence.words[found.upperBound - 1].upperBound
      report(
        "nobody may be asked for \"\(plain[range])\"; ask for something that is no secret, or hand over to a person",
        at: plain.place(of: range), consequence: "customers learn to tell their secrets to whoever asks",
        subject: plain[range])
    }
  }
}
