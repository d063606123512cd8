import GuideDocument
import GuideGraph

extension Rule {
  static let oneBreath = Rule(
    "one-breath", .text, .warning, certainty: .style,
    "a line cannot be spoken in one breath",
    why: "The agent gasps or sounds as if reading, and the customer loses the thread.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Look at the plug.</prompt>
          <say>Hello. ⟦Could you please go and have a look whether the plug of the router is really in the wall where it belongs?⟧</say>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Look at the plug.</prompt>
          <say>Could you please go and have a look, if you can, whether the plug of the router is in the wall?</say>
          <acknowledge next="terms"/>
        </step>
        <step id="terms"><prompt>The terms.</prompt>
          <say verbatim="true">This agreement between you and us begins on the day on which the first of us signs it and ends after a year.</say>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .texts { wording, review in
      guard wording.role == .say else { return }
      let (most, seconds, speed) = (
        review.settings[.oneBreath], review.settings[.spokenSeconds], review.settings[.wordsAMinute]
      )
      for sentence in wording.sentences {
        for breath in sentence.breaths(in: wording.plain)
        where breath.count > most || breath.count * 60 > seconds * max(1, speed) {
          let range = breath[0].lowerBound..<breath[breath.count - 1].upperBound
          let whole = breath.count == sentence.words.count ? sentence.range : range
          review.report(
            "\(breath.count) words without a pause; put a full stop or a comma where the agent can breathe",
            at: wording.plain.place(of: whole), consequence: "the agent gasps or sounds as if reading")
        }
      }
    })
}

extension Sentence {
  /// Its words between the signs at which a speaker pauses.
  fileprivate func breaths(in plain: PlainText) -> [[Range<Int>]] {
    var breaths: [[Range<Int>]] = [[]]
    for (index, word) in words.enumerated() {
      if index > 0, plain[words[index - 1].upperBound..<word.lowerBound].contains(where: { ",;:–—()".contains($0) }) {
        breaths.append([])
      }
      breaths[breaths.count - 1].append(word)
    }
    return breaths.filter { !$0.isEmpty }
  }
}
