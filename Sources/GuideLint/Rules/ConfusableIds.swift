import GuideDocument
import GuideGraph

extension Rule {
  static let confusableIds = Rule(
    "confusable-ids", .references, .warning,
    "two ids differ only by case, a dash or a look-alike sign",
    why: "Sooner or later somebody links the wrong one, and customers are sent to another step than was meant.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <choice>
            <option id="yes" next="reset"><label>Yes</label></option>
            <option id="no" next="Re-set"><label>No</label></option>
          </choice>
        </step>
        <step id="reset"><prompt>Press the button.</prompt><acknowledge next="done"/></step>
        <step id="⟦Re-set⟧"><prompt>Switch it off and on.</prompt><acknowledge next="done"/></step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
      .guide(
        """
        <step id="ask"><prompt>Which lamp is on?</prompt>
          <choice>
            <option id="lamp-l" next="done"><label>The left one</label></option>
            <option id="⟦lamp-1⟧" next="done"><label>The first one</label></option>
          </choice>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """),
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Is the light on?</prompt>
          <choice>
            <option id="yes" next="reset-1-1"><label>Yes</label></option>
            <option id="no" next="reset-11"><label>No</label></option>
          </choice>
        </step>
        <step id="reset-1-1"><prompt>Press the button.</prompt><acknowledge next="done"/></step>
        <step id="reset-11"><prompt>Switch it off and on.</prompt><acknowledge next="done"/></step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .guide { review in
      let guide = review.guide
      review.compare(guide.steps.map { ($0.id.text, $0.element, .id) }, "step", "links lead to the wrong one")
      review.step = nil
      let variables = guide.variables.values.sorted { $0.element.index < $1.element.index }
      review.compare(variables.map { ($0.name.text, $0.element, .name) }, "variable", "answers go to the wrong one")
      for case .question(let question) in guide.steps {
        guard case .choice(let choice) = question.ask else { continue }
        review.step = question.heading.id
        review.compare(
          choice.options.map { ($0.id.text, $0.element, .id) }, "option", "conditions ask for the wrong one")
      }
    })
}

extension Review {
  /// Of a few, as most questions have them, a look at every pair is quickest.
  private static func areApart(_ skeletons: [IDSkeleton]) -> Bool {
    skeletons.indices.allSatisfy { !skeletons[..<$0].contains(skeletons[$0]) }
  }

  /// Reports each name that is not the same as an earlier one and looks like it.
  fileprivate mutating func compare(
    _ names: [(name: String, element: ElementID, attribute: AttributeName)], _ kind: String, _ consequence: String
  ) {
    guard names.count > 1 else { return }
    if names.count < 6, Self.areApart(names.map { IDSkeleton($0.name) }) { return }
    var seen: [IDSkeleton: Int] = Dictionary(minimumCapacity: names.count)
    for (number, entry) in names.enumerated() {
      guard let first = seen.updateValue(number, forKey: IDSkeleton(entry.name)).map({ names[$0] }),
        first.name != entry.name
      else { continue }
      if kind == "step" { step = StepID(entry.name) }
      report(
        "\(kind) \"\(entry.name)\" is easily taken for \"\(first.name)\"; give one of them another name",
        at: element(entry.element).place(of: entry.attribute), consequence: consequence, subject: entry.name,
        related: [.init(note: "\"\(first.name)\" is here", place: element(first.element).place(of: first.attribute))])
    }
  }
}
