import GuideDocument
import GuideGraph

extension Rule {
  static let unusedVariable = Rule(
    "unused-variable", .data, .warning,
    "a variable is declared and neither filled nor read",
    why: "Whoever reads the guide looks for what it is good for.",
    bad: [
      .guide(
        """
        <variable name="⟦colour⟧" type="text" privacy="open"/>
        <step id="ask"><prompt>Is the light on?</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="colour" type="text" privacy="open"/>
        <step id="ask"><prompt>What colour is the light?</prompt>
          <field assign="colour" next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>So it is {$colour}.</prompt></outcome>
        """)
    ],
    check: .guide { review in
      guard !review.guide.variables.isEmpty else { return }
      var idle = Set(review.guide.variables.keys)
      idle.subtract(review.project.parameters[review.guide.id] ?? [])
      idle.subtract(review.project.results[review.guide.id] ?? [])
      for node in review.flow.steps(.writes) where !idle.isEmpty { idle.subtract(review.guide.steps[node].written) }
      for step in review.guide.steps where !idle.isEmpty { idle.subtract(step.read) }
      // Where another is used and not declared, this may be it, renamed at one end: nothing to delete.
      let lost = review.project.library.diagnostics.first {
        $0.rule == "undefined-variable" && $0.guide == review.guide.id.text && $0.fix == nil
      }
      for name in idle.sorted() {
        guard let variable = review.guide.variables[name] else { continue }
        let element = review.element(variable.element)
        let whole = Diagnostic.Place(element.document.file, element.bytes).withLine
        review.report(
          "nothing fills or reads the variable \"\(name)\"", at: element.place(of: .name), subject: name.text,
          related: lost.map { [.init(note: "$\($0.subject ?? "") is used and not declared", place: $0.place)] } ?? [],
          fix: lost == nil ? .init("delete the variable", at: whole, replacement: "", isSafe: false) : nil)
      }
    })
}
