import Desk
import GuideDocument
import GuideGraph

extension Rule {
  static let bookingsCrowdWalkIns = Rule(
    "bookings-crowd-walk-ins", .services, .warning,
    "appointments may take most of the time of counters that also serve a queue",
    why: "Above 60 percent both sides lose: those who walk in hardly get a turn, and of the appointments on a busy day "
      + "one in ten starts more than five minutes late.",
    bad: [
      Example(
        """
        <desk xmlns="urn:guidepost:1" id="desk">
          <hours id="day" zone="Europe/London">
            <open days="mon tue wed thu fri" from="08:00" to="18:00"/>
          </hours>
          <branch id="centre" name="Centre" zone="Europe/London"/>
          <service id="visit" expected="PT15M"/>
          <queue id="main" branch="centre" services="visit" hours="day"/>
          <counter id="one" branch="centre" services="visit"/>
          <calendar id="⟦visits⟧" service="visit" branch="centre" slot="PT15M" capacity="1" hours="day"/>
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
          <service id="visit" expected="PT15M"/>
          <queue id="main" branch="centre" services="visit" hours="day"/>
          <counter id="one" branch="centre" services="visit"/>
          <calendar id="visits" service="visit" branch="centre" slot="PT15M" capacity="1" share="60" hours="day"/>
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
      for calendar in plan.calendars where calendar.share == nil {
        guard let part = plan.bookedPart(of: calendar), part > 60 else { continue }
        review.report(
          calendar.id.text, .calendar,
          "bookings of \"\(calendar.id)\" may take \(part) percent of the time of counters that also serve a queue; "
            + "write share=\"60\"",
          consequence: "on a day that is booked up hardly anybody who walks in is served")
      }
    })
}
