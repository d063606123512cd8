import GuideDocument
import GuideGraph

extension Rule {
  static let deadAssignment = Rule(
    "dead-assignment", .data, .warning,
    "a value is assigned and overwritten before anything reads it",
    why: "One of the two assignments is not what its author meant, and the guide goes on with the wrong value.",
    bad: [
      .guide(
        """
        <variable name="fee" type="integer"/>
        <step id="ask"><prompt>Is it urgent?</prompt>
          <assign name="⟦fee⟧" value="10"/>
          <acknowledge next="more"/>
        </step>
        <step id="more"><prompt>We come at once.</prompt>
          <assign name="fee" value="20"/>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>That is {$fee} pounds.</prompt></outcome>
        """)
    ],
    good: [
      .guide(
        """
        <variable name="fee" type="integer"/>
        <step id="ask"><prompt>Is it urgent?</prompt>
          <assign name="fee" value="10"/>
          <acknowledge next="more"/>
        </step>
        <step id="more"><prompt>We come at once.</prompt>
          <assign name="fee" value="$fee + 10"/>
          <acknowledge next="done"/>
        </step>
        <outcome id="done" result="answered"><prompt>That is {$fee} pounds.</prompt></outcome>
        """)
    ],
    check: .guide { review in
      guard review.values != nil else { return }
      let guide = review.guide
      let assigning = review.flow.steps(.writes).filter { node in
        guard review.flow.ways.reaches(node), case .question(let question) = guide.steps[node] else { return false }
        return !question.assigns.isEmpty
      }
      guard !assigning.isEmpty, review.flow.doubts.unclear.isEmpty else { return }
      let everything = Set(guide.variables.keys)
      let live = LiveVariables(review.study, Array(everything)) { step in
        switch step {
        case .outcome, .handoff, .return, .subguide, .message, .action, .appointment: everything
        case .question(let question): question.waits ? question.leftBehind(everything, guide) : []
        case .decide: []
        }
      }
      for node in assigning {
        guard case .question(let question) = guide.steps[node] else { continue }
        for (number, assign) in question.assigns.enumerated()
        where review.isDead(assign, question.assigns.dropFirst(number + 1), node, live) {
          review.step = question.heading.id
          review.report(
            "\"\(assign.name)\" is overwritten before anything reads what is assigned here",
            at: review.element(assign.element).place(of: .name), consequence: "the value is lost",
            subject: assign.name.text,
            witness: review.flow.way(to: node))
        }
      }
    })
}

extension QuestionStep {
  /// Where somebody has the turn the walk may end, or be taken over by a person who sees everything.
  fileprivate func leftBehind(_ all: Set<VariableName>, _ guide: Guide) -> Set<VariableName> {
    guide.person == nil && guide.objections.isEmpty ? [] : all
  }
}

extension Review {
  fileprivate func isDead(
    _ assign: Assignment, _ later: ArraySlice<Assignment>, _ node: Int, _ live: LiveVariables
  ) -> Bool {
    for other in later {
      if other.value.variables.contains(assign.name) { return false }
      if other.name == assign.name { return true }
    }
    return !live.isRead(assign.name, after: node, skips: true)
  }
}
