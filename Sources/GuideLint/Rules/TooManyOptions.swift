import GuideDocument
import GuideGraph

extension Rule {
  static let tooManyOptions = Rule(
    "too-many-options", .text, .warning, certainty: .style,
    "a question offers more options than people keep in mind",
    why: "Who hears the tenth has forgotten the first; a screen reader takes a minute.",
    bad: [.guide(list(8, mark: true))],
    good: [.guide(list(7, mark: false))],
    check: .questions { question, review in
      guard case .choice(let choice) = question.ask else { return }
      let limit = review.settings[.tooManyOptions]
      guard choice.options.count > limit else { return }
      review.report(
        "\(choice.options.count) options are too many; ask in two steps, with at most \(limit) each",
        at: review.element(choice.element).place, consequence: "people pick the first that might do",
        subject: question.heading.id.text)
    })

  private static func list(_ count: Int, mark: Bool) -> String {
    let names = ["Red", "Green", "Blue", "White", "Black", "Pink", "Amber", "Grey"]
    let options = names.prefix(count).map { "    <option id=\"\($0.lowercased())\"><label>\($0)</label></option>" }
    return """
      <step id="ask"><prompt>Which colour is the light?</prompt>
        \(mark ? "⟦<choice⟧" : "<choice") next="done">
      \(options.joined(separator: "\n"))
        </choice>
      </step>
      <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
      """
  }
}
