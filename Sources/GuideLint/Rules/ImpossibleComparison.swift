import GuideDocument
import GuideGraph

extension Rule {
  static let impossibleComparison = Rule(
    "impossible-comparison", .data, .error,
    "a choice is compared with a value that it cannot have",
    why: "The comparison says the same for everybody: customers take the wrong way.",
    bad: [
      .guide(
        """
        <variable name="plan" type="choice" values="gold basic"/>
        <step id="ask"><prompt>Which plan do you have?</prompt>
          <choice assign="plan" next="check">
            <option id="gold"><label>Gold</label></option>
            <option id="basic"><label>Basic</label></option>
          </choice>
        </step>
        <decide id="check">
          <when test="$plan = ⟦'Glod'⟧" next="rich"/>
          <otherwise next="done"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        <outcome id="rich" result="resolved"><prompt>Very good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="plan" type="choice" values="gold basic"/>
        <step id="ask"><prompt>Which plan do you have?</prompt>
          <choice assign="plan" next="check">
            <option id="gold"><label>Gold</label></option>
            <option id="basic"><label>Basic</label></option>
          </choice>
        </step>
        <decide id="check">
          <when test="$plan = 'gold'" next="rich"/>
          <otherwise next="done"/>
        </decide>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        <outcome id="rich" result="resolved"><prompt>Very good.</prompt></outcome>
        """)
    ],
    check: .guide { review in
      for node in review.flow.steps(.computes) {
        let step = review.guide.steps[node]
        review.step = step.id
        for expression in step.expressions where expression.variables.count > 0 {
          for stranger in expression.root.strangers { review.report(stranger, in: expression, of: step) }
        }
      }
    })
}

/// A text that a choice is compared with and cannot be.
struct Stranger: Hashable {
  var text: String
  var variable: VariableName
  /// In the expression's source.
  var range: ByteRange
  var values: [String]
}

extension ExpressionNode {
  /// Texts that choices are compared with and cannot be.
  var strangers: [Stranger] {
    guard case .comparison(let comparison, let left, let right) = kind else {
      return children.flatMap(\.strangers)
    }
    guard comparison.relation == .eq || comparison.relation == .ne else { return [] }
    return right.strangers(to: left) + left.strangers(to: right)
  }

  private func strangers(to other: ExpressionNode) -> [Stranger] {
    guard case .variable(let name) = other.kind, case .choice(let values) = other.type.item, !values.isEmpty else {
      return []
    }
    switch kind {
    case .literal(.text(let text)):
      return values.contains(text) ? [] : [Stranger(text: text, variable: name, range: range, values: values)]
    case .sequence(let items): return items.flatMap { $0.strangers(to: other) }
    default: return []
    }
  }
}

extension Review {
  fileprivate mutating func report(_ stranger: Stranger, in expression: Expression, of step: Step) {
    let source = Array(expression.source.utf8)
    let written = String(decoding: source[stranger.range.range.clamped(to: 0..<source.count)], as: UTF8.self)
    let place = element(step.element).place(writing: written)
    let folded = FoldedText(stranger.text).unaccented
    let near =
      stranger.values.first { FoldedText($0).unaccented == folded }
      ?? Spelling(stranger.values).suggestion(for: stranger.text) ?? Spelling(stranger.values).suggestion(for: folded)
    let values = stranger.values.prefix(6).joined(separator: ", ")
    report(
      "$\(stranger.variable) is never '\(stranger.text)'; "
        + (near.map { "did you mean '\($0)'?" } ?? "it can be \(values)"),
      at: place, consequence: "the comparison says the same for everybody", subject: stranger.text,
      fix: near.map { .init("replace with '\($0)'", at: place, replacement: "'\($0)'", isSafe: false) })
  }
}
