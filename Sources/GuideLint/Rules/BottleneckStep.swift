import GuideDocument
import GuideGraph

extension Rule {
  static let bottleneckStep = Rule(
    "bottleneck-step", .text, .info, certainty: .style,
    "late in a guide, nearly every way to an end still passes one question",
    why: "Whoever does not understand that one sentence gets none of the help behind it.",
    bad: [
      .guide(
        question("ask", "Have you an account?", to: ["bill", "bill"])
          + question("bill", "Is it about your bill?", to: ["plate", "plate"])
          + question("⟦plate⟧", "Which letter is on the plate?", to: ["a", "b", "c", "d", "e"]) + ends)
    ],
    good: [
      .guide(
        question("ask", "Have you an account?", to: ["bill", "plate"])
          + question("bill", "Is it about your bill?", to: ["a", "b"])
          + question("plate", "Which letter is on the plate?", to: ["c", "d", "e"]) + ends)
    ],
    check: .guide { review in
      guard let bottleneck = Bottleneck(of: review.flow) else { return }
      let step = review.guide.steps[bottleneck.node]
      review.step = step.id
      review.report(
        "\(bottleneck.behind) of \(bottleneck.ends) ends lie behind \"\(step.id)\", the question after "
          + "\(bottleneck.before) others; let the ways part earlier, or try its words on people first",
        at: review.element(step.element).place(of: .id),
        consequence: "whoever does not understand it gets none of the help behind it", subject: step.id.text,
        witness: review.flow.way(to: bottleneck.node))
    })

  private static func question(_ id: String, _ prompt: String, to steps: [String]) -> String {
    let options = steps.enumerated().map { number, next in
      """
          <option id="o\(number)" next="\(next)"><label>\(labels[number])</label></option>
      """
    }
    return """
      <step id="\(id)"><prompt>\(prompt)</prompt>
        <choice>
      \(options.joined(separator: "\n"))
        </choice>
      </step>

      """
  }

  private static let labels = ["Yes, it is", "No, not that", "Something else", "A third thing", "None of these"]

  private static let ends = ["a", "b", "c", "d", "e"].map {
    """
    <outcome id="\($0)" result="answered"><prompt>Page \($0.utf8.first! - 96) of your booklet tells how to go on.</prompt></outcome>
    """
  }.joined(separator: "\n")
}
