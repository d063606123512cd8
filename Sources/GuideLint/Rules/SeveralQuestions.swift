import GuideDocument
import GuideGraph

extension Rule {
  static let severalQuestions = Rule(
    "several-questions", .text, .warning, certainty: .style,
    "a step asks more than one thing",
    why: "People answer one of the questions, and nobody knows which.",
    bad: [
      .guide(
        """
        <variable name="told" type="text" privacy="open"/>
        <step id="ask"><prompt>What is broken? ⟦And since when?⟧</prompt>
          <field assign="told" next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>So it is {$told}.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="told" type="text" privacy="open"/>
        <step id="ask"><prompt>What is broken? Tell us in a few words.</prompt>
          <field assign="told" next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>So it is {$told}. Any questions? Call us? Write to us?</prompt></outcome>
        """)
    ],
    check: .texts { wording, review in
      guard wording.role == .prompt || wording.role == .say else { return }
      guard wording.sentences.count > 1 else { return }
      guard wording.element.parent?.children.contains(where: { $0.name == .choice || $0.name == .field }) ?? false
      else {
        return
      }
      let asked = wording.sentences.filter(wording.plain.isQuestion)
      guard asked.count > 1 else { return }
      review.report(
        "\"\(wording.plain[asked[1].range])\" is question \(2) of \(asked.count) in one step; make it a step of its own",
        at: wording.plain.place(of: asked[1].range), consequence: "people answer one of the questions only")
    })
}
