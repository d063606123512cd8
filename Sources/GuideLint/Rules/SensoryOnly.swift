import GuideDocument
import GuideGraph

extension Rule {
  static let sensoryOnly = Rule(
    "sensory-only", .text, .warning, certainty: .style,
    "something is told apart by its colour, shape or place alone",
    why: "Who cannot see colours, or the screen, or has another model, does not find it.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Press the ⟦green one⟧.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Is there a green light? Then press the green button marked Reset.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .texts { wording, review in
      guard wording.marks.contains(.look), wording.role.reachesCustomers, let cues = wording.words?.cues else { return }
      for sentence in wording.sentences {
        let said = wording.plain.lowered(sentence.words)
        guard let found = cues.found(in: said) else { continue }
        let range = sentence.words[found.lowerBound].lowerBound..<sentence.words[found.upperBound - 1].upperBound
        review.report(
          "\"\(wording.plain[range])\" is all that tells it apart; say its name or what is written on it as well",
          at: wording.plain.place(of: range), consequence: "people who cannot see it do not find it",
          subject: wording.plain[range])
      }
    })
}

/// How texts point at things by what is seen of them.
struct SensoryCues: Sendable {
  /// Colours and shapes: `green`, `round`.
  var looks: Set<String>
  /// What such a word is alone with: `one`, `button`.
  var things: Set<String>
  /// What names a thing after all: `marked`, `called`, `labelled`.
  var names: Set<String>

  /// `green one`, `round button`: a look and a thing, where nothing in the sentence names it.
  fileprivate func found(in words: [String]) -> Range<Int>? {
    guard !words.contains(where: names.contains) else { return nil }
    return words.indices.dropLast().first { looks.contains(words[$0]) && things.contains(words[$0 + 1]) }.map {
      $0..<$0 + 2
    }
  }
}
