import GuideDocument
import GuideGraph

extension Rule {
  static let duplicateStep = Rule(
    "duplicate-step", .flow, .warning,
    "two questions say the same and lead the same ways",
    why: "One of the two is changed one day and the other forgotten.",
    bad: [
      .guide(
        """
        <step id="ask"><prompt>Which light is on?</prompt>
          <choice>
            <option id="left" next="one"><label>The left one</label></option>
            <option id="right" next="two"><label>The right one</label></option>
          </choice>
        </step>
        <step id="one"><prompt>Pull the plug and put it back.</prompt>
          <acknowledge next="done"/>
        </step>
        <step id="⟦two⟧"><prompt>Pull the plug and put it back.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <step id="ask"><prompt>Which light is on?</prompt>
          <choice>
            <option id="left" next="one"><label>The left one</label></option>
            <option id="right" next="one"><label>The right one</label></option>
          </choice>
        </step>
        <step id="one"><prompt>Pull the plug and put it back.</prompt>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .guide { review in
      guard review.values != nil else { return }
      var seen: [QuestionStep.Likeness: StepID] = [:]
      for node in review.guide.questionsThatMayBeAlike {
        let step = review.guide.steps[node]
        guard case .question(let question) = step else { continue }
        let likeness = question.likeness
        guard let twin = seen.updateValue(step.id, forKey: likeness), let other = review.guide.index(of: twin) else {
          continue
        }
        seen[likeness] = twin
        review.step = step.id
        review.report(
          "\"\(step.id)\" says and does the same as \"\(twin)\"", at: review.element(step.element).place(of: .id),
          consequence: "a change to one of them forgets the other", subject: step.id.text,
          related: [.init(note: "the other one", place: review.element(review.guide[other].element).place(of: .id))])
      }
    })
}

extension Guide {
  /// Questions whose prompts have the hash of another's: most are alike in nothing, and begin so.
  fileprivate var questionsThatMayBeAlike: [Int] {
    let prompts = steps.indices.compactMap { node -> (hash: Int, node: Int)? in
      guard case .question(let question) = steps[node], question.waits, !question.prompt.isEmpty else { return nil }
      return (question.prompt.outline.hashValue, node)
    }.sorted { $0 < $1 }
    return prompts.indices.filter { place in
      [place - 1, place + 1].contains { prompts.indices.contains($0) && prompts[$0].hash == prompts[place].hash }
    }.map { prompts[$0].node }
  }
}

extension QuestionStep {
  /// All that people see of it, and where it leads.
  fileprivate struct Likeness: Hashable {
    var words: [String]
    var assigns: [String]
    var ways: [StepIndex]
    var variables: [VariableName]
    var remedy: RemedyName?
    var marks: [Requirement]
  }

  fileprivate var likeness: Likeness {
    var ways: [StepIndex] = []
    Step.question(self).forEachExit { _, target in ways.append(target.step) }
    return Likeness(
      words: (Step.question(self).words + Step.question(self).notes).map(\.outline),
      assigns: assigns.map { "\($0.name)=\($0.value.source)" } + fields.map { $0.constraint?.source ?? "" }
        + fields.map { $0.pattern?.source ?? "" },
      ways: ways, variables: asked, remedy: remedy, marks: heading.establishes + heading.requires)
  }
}
