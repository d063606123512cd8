import GuideDocument
import GuideGraph

extension Rule {
  static let reviewOverdue = Rule(
    "review-overdue", .upkeep, .warning,
    "a guide was to be looked at again before today, or its approval has run out",
    why: "Customers are given advice that nobody stands up for any more.",
    bad: [
      Example(
        """
        <guide xmlns="urn:guidepost:1" id="help" version="1" xml:lang="en" start="ask" audience="agent">
          <title>Help</title>
          <owner>Care team</owner>
          <review-by>⟦2024-01-01⟧</review-by>
          <approved on="2023-01-01" role="Head of care" until="⟦2024-01-01⟧"/>
          <step id="ask"><prompt>Is the light on?</prompt><acknowledge next="done"/></step>
          <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        </guide>
        """)
    ],
    good: [
      Example(
        """
        <guide xmlns="urn:guidepost:1" id="help" version="1" xml:lang="en" start="ask" audience="agent">
          <title>Help</title>
          <owner>Care team</owner>
          <review-by>2999-01-01</review-by>
          <approved on="2023-01-01" role="Head of care" until="2024-01-01"/>
          <approved on="2024-01-01" role="Head of care" until="2999-01-01"/>
          <step id="ask"><prompt>Is the light on?</prompt><acknowledge next="done"/></step>
          <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        </guide>
        """)
    ],
    check: .guide { review in
      guard let today = review.settings.today else { return }
      let root = review.guide.document.root
      if let element = root.child(.reviewBy), let day = CivilDate(element.trimmedText), day < today {
        review.report(
          "this guide was to be reviewed by \(day); review it and set the next date", at: element.wordsPlace,
          consequence: "customers may be given stale advice", subject: day.description)
      }
      for approval in review.guide.lapsedApprovals(on: today) {
        review.report(
          "the approval by \"\(approval.role)\" ended on \(approval.until ?? ""); have the guide approved again",
          at: review.element(approval.element).place(of: .until),
          consequence: "nobody stands up for what customers are told", subject: approval.role)
      }
    })
}

extension Guide {
  /// Approvals that have ended, where the same role has none that still holds.
  fileprivate func lapsedApprovals(on today: CivilDate) -> [Approval] {
    let isLapsed = { (approval: Approval) in approval.until.flatMap(CivilDate.init(_:)).map { $0 < today } ?? false }
    return approvals.filter { approval in
      isLapsed(approval) && !approvals.contains { $0.role == approval.role && !isLapsed($0) }
    }
  }
}
