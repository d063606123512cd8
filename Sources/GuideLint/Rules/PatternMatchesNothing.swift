import GuideDocument
import GuideGraph

extension Rule {
  static let patternMatchesNothing = Rule(
    "pattern-matches-nothing", .inputs, .error, isFixed: true,
    "no text can fit the pattern and the length that is wanted",
    why: "No answer is ever right.",
    bad: [
      .guide(
        """
        <variable name="code" type="text" max="4" privacy="open"/>
        <step id="ask"><prompt>What is the code?</prompt>
          <field assign="code" pattern="⟦[0-9]{5}⟧" example="12345" next="done"><invalid>The code is digits.</invalid></field>
        </step>
        <outcome id="done" result="resolved"><prompt>Your code is {$code}.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="code" type="text" max="4" privacy="open"/>
        <step id="ask"><prompt>What is the code?</prompt>
          <field assign="code" pattern="[0-9]{4}" example="1234" next="done"><invalid>The code is 4 digits, like 1234.</invalid></field>
        </step>
        <outcome id="done" result="resolved"><prompt>Your code is {$code}.</prompt></outcome>
        """)
    ],
    check: .questions { question, review in
      for field in question.fields {
        guard let automaton = field.pattern?.automaton else { continue }
        let lengths = review.guide.variables[field.variable]?.lengths
        guard let lengths else { continue }
        guard lengths == 0...Int.max ? automaton.isEmpty : automaton.isEmpty(lengths: lengths) else { continue }
        review.report(
          lengths == 0...Int.max
            ? "no text fits this pattern"
            : "no text of the length that \"\(field.variable)\" may have fits this pattern",
          at: review.element(field.element).place(of: .pattern), consequence: "no answer is ever right",
          subject: field.variable.text)
      }
    })
}

extension Variable {
  /// How many characters a text may have; nil for what is no text.
  fileprivate var lengths: ClosedRange<Int>? {
    switch type {
    case .text, .phone, .email: break
    case .integer, .decimal, .boolean, .date, .time, .dateTime, .duration, .choice, .list: return nil
    }
    guard !least.isEmpty || !most.isEmpty else { return 0...Int.max }
    let low = Self.number(least) ?? 0
    // Longer ones need not be looked for: what a pattern accepts at all it accepts below this.
    let high = Self.number(most) ?? max(low, 10_000)
    return low <= high ? low...high : nil
  }

  private static func number(_ value: Value) -> Int? {
    if case .integer(let number)? = value.items.first { return Int(number) }
    return nil
  }
}
