import Desk
import GuideDocument
import GuideGraph

extension Rule {
  static let queueWithoutCounter = Rule(
    "queue-without-counter", .services, .warning,
    "no counter can serve a queue, in a branch that has counters",
    why: "Customers join it and wait for people who have neither the service nor the skill, or sit elsewhere.",
    bad: [
      .guide(
        """
        <handoff id="ask" queue="main" reason="asked"><prompt>One moment.</prompt>
          <closed next="done"/><busy next="done"/><declined next="done"/>
        </handoff>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """,
        beside: [
          """
          <desk xmlns="urn:guidepost:1" id="desk">
            <hours id="day" zone="Europe/London">
              <open days="mon tue wed thu fri" from="08:00" to="18:00"/>
            </hours>
            <branch id="centre" name="Centre" zone="Europe/London"/>
            <service id="visit" expected="PT1H"/>
            <queue id="⟦main⟧" branch="centre" services="visit" hours="day" skills="money"/>
            <counter id="one" branch="centre" services="visit"/>
          </desk>
          """
        ])
    ],
    good: [
      .guide(
        """
        <handoff id="ask" queue="main" reason="asked"><prompt>One moment.</prompt>
          <closed next="done"/><busy next="done"/><declined next="done"/>
        </handoff>
        <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
        """,
        beside: [
          """
          <desk xmlns="urn:guidepost:1" id="desk">
            <hours id="day" zone="Europe/London">
              <open days="mon tue wed thu fri" from="08:00" to="18:00"/>
            </hours>
            <branch id="centre" name="Centre" zone="Europe/London"/>
            <service id="visit" expected="PT1H"/>
            <queue id="main" branch="centre" services="visit" hours="day" skills="money"/>
            <counter id="one" branch="centre" services="visit" skills="money"/>
          </desk>
          """
        ])
    ],
    check: .project { review in
      let plan = DeskPlan.read(review.project.project.desks).0
      for queue in plan.queues where queue.branch != nil && plan.counters(for: queue).isEmpty {
        guard plan.counters.contains(where: { $0.branch == queue.branch }) else { continue }
        review.report(
          queue.id.text, .queue,
          "no counter of branch \"\(queue.branch?.text ?? "")\" has what queue \"\(queue.id)\" asks for: "
            + "services \(queue.services.map(\.text).sorted().joined(separator: ", "))"
            + (queue.skills.isEmpty ? "" : ", skills \(queue.skills.map(\.text).sorted().joined(separator: ", "))"),
          consequence: "nobody is ever called from it at a counter")
      }
    })
}

extension Review {
  /// Points at the id of an element of a desk document.
  mutating func report(_ id: String, _ name: ElementName, _ message: String, consequence: String) {
    for desk in project.project.desks {
      guard let element = desk.root.children(name).first(where: { $0[.id] == id }) else { continue }
      let rule = rule
      var finding = Finding(rule.id, rule.severity, rule.certainty, message, at: element.place(of: .id))
      finding.consequence = consequence
      finding.subject = id
      return findings.append(finding)
    }
  }
}
