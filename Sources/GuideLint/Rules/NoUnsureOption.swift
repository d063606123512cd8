import GuideDocument
import GuideGraph

extension Rule {
  static let noUnsureOption = Rule(
    "no-unsure-option", .text, .warning, certainty: .style,
    "customers are asked for a fact they may not know, and cannot say so",
    why: "Who does not know lies or leaves, and the guide goes on with the lie.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>⟦What kind of router do you have?⟧</prompt>
          <choice>
            <option id="dsl" next="done"><label>DSL router</label></option>
            <option id="fibre" next="done"><label>Fibre box</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """, audience: "both")
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>What kind of router do you have?</prompt>
          <choice>
            <option id="dsl" next="help"><label>DSL router</label></option>
            <option id="fibre" next="help"><label>Fibre box</label></option>
            <option id="unsure" unsure="true" next="help"><label>I am not sure</label></option>
          </choice>
        </step>
        <step id="help"><prompt>What would you like to do with your router?</prompt>
          <choice>
            <option id="move" next="done"><label>Move it</label></option>
            <option id="change" next="done"><label>Get another one</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """, audience: "both")
    ],
    check: .questions { question, review in
      guard review.audience != .agent, case .choice(let choice) = question.ask, !choice.isOptional else { return }
      guard let facts = review.language?.facts, choice.options.count > 1 else { return }
      guard !choice.options.contains(where: \.isUnsure) else { return }
      let labels = review.labels(of: choice)
      guard
        !labels.contains(where: { review.lexicon.unsure.contains($0.phrase) || !facts.ways.isDisjoint(with: $0.words) })
      else { return }
      let plain = review.plain(question.prompt)
      let asked = plain.sentences(review.language).filter(plain.isQuestion)
      guard let last = asked.last, facts.isAsked(in: plain.lowered(last.words)) else { return }
      review.report(
        "not everybody knows the answer to \"\(plain[last.range])\"; add an option with unsure=\"true\"",
        at: plain.place(of: last.range), consequence: "who does not know lies or leaves")
    })
}

/// How one asks for a fact about a customer's things.
struct FactualQuestions: Sendable {
  /// Beginnings that ask which of several something is.
  var openings: [[String]]
  /// Things that people own and do not know well.
  var things: Set<String>
  /// Words of an answer that serves who does not know.
  var ways: Set<String>

  func isAsked(in words: [String]) -> Bool {
    openings.contains { words.starts(with: $0) } && !things.isDisjoint(with: words)
  }
}
