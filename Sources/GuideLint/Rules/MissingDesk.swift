import GuideDocument
import GuideGraph

extension Rule {
  static let missingDesk = Rule(
    "missing-desk", .services, .warning,
    "guides speak of queues, services or inboxes, and the project has no desk",
    why: "Nobody can say whether they exist, when they are open or who answers.",
    bad: [
      .guide(
        """
        <handoff id="ask" queue="⟦main⟧" reason="asked"><prompt>One moment.</prompt>
          <closed next="done"/><busy next="done"/><declined next="done"/>
        </handoff>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """, desk: false)
    ],
    good: [
      .guide(
        """
        <handoff id="ask" queue="main" reason="asked"><prompt>One moment.</prompt>
          <closed next="done"/><busy next="done"/><declined next="done"/>
        </handoff>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """)
    ],
    check: .project { review in
      guard !review.project.desk.isKnown else { return }
      let names = review.project.deskNames
      for study in review.project.guides {
        guard let node = study.flow.steps(.desk).first, let (step, attribute) = study.guide.steps[node].deskName else {
          continue
        }
        review.study = study
        review.step = step.id
        let element = review.element(step.element)
        return review.report(
          "the project has no <desk> that could tell of \(attribute.rawValue) \"\(element[attribute] ?? "")\""
            + (names > 1 ? " and \(names - 1) more" : ""),
          at: element.place(of: attribute), consequence: "nobody knows whether anybody is there",
          subject: element[attribute])
      }
    })
}

extension ProjectStudy {
  /// How many things of the desk the guides name.
  fileprivate var deskNames: Int {
    Set(
      guides.flatMap { study in
        study.flow.steps(.desk).compactMap { node in
          study.guide.steps[node].deskName.map { step, attribute in
            "\(attribute.rawValue) \(study.guide.document[step.element][attribute] ?? "")"
          }
        }
      }
    ).count
  }
}

extension Step {
  /// The attribute by which the step names something of the desk.
  fileprivate var deskName: (Step, AttributeName)? {
    switch self {
    case .handoff: (self, .queue)
    case .appointment: (self, .service)
    case .message: (self, .inbox)
    case .question, .decide, .subguide, .action, .outcome, .return: nil
    }
  }
}
