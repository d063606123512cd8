import Desk
import GuideDocument
import GuideGraph

extension Rule {
  static let queueWithoutCounter = Rule(
    "queue-without-counter", .services, .warning,
    "no counter can serve a queue, in a branch that has counters",
    why: "Customers join it and wait for people who have neither the service nor the skill, or sit elsewhere.",
    bad: [
      Example(
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
        """,
        beside: [
          Example.frame(
            """
            <handoff id="ask" queue="main" reason="asked"><prompt>One moment.</prompt>
              <closed next="done"/><busy next="done"/><declined next="done"/>
            </handoff>
            <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
            """)
        ])
    ],
    good: [
      Example(
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
        """,
        beside: [
          Example.frame(
            """
            <handoff id="ask" queue="main" reason="asked"><prompt>One moment.</prompt>
              <closed next="done"/><busy next="done"/><declined next="done"/>
            </handoff>
            <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
            """)
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
