import GuideDocument
import GuideGraph

extension Rule {
  static let calendarExpired = Rule(
    "calendar-expired", .upkeep, .warning,
    "the days that a house is closed on are listed for the past, or hardly further than today",
    why: "On the next holiday the guide says that somebody is there, and customers wait for nobody.",
    bad: [
      Example(
        """
        <desk xmlns="urn:guidepost:1" id="desk">
          <hours id="day" zone="Europe/London">
            <open days="mon tue wed thu fri" from="08:00" to="18:00"/>
            <closed on="2023-12-25"/>
            <closed on="⟦2024-12-25⟧"/>
          </hours>
          <branch id="centre" name="Centre" zone="Europe/London"/>
          <service id="visit" expected="PT1H"/>
          <queue id="main" branch="centre" services="visit" hours="day"/>
        </desk>
        """,
        beside: [
          Example.frame(
            """
            <step id="ask"><prompt>Is the light on?</prompt><acknowledge next="done"/></step>
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
            <closed on="2023-12-25"/>
            <closed on="2998-12-25"/>
          </hours>
          <branch id="centre" name="Centre" zone="Europe/London"/>
          <service id="visit" expected="PT1H"/>
          <queue id="main" branch="centre" services="visit" hours="day"/>
        </desk>
        """,
        beside: [
          Example.frame(
            """
            <step id="ask"><prompt>Is the light on?</prompt><acknowledge next="done"/></step>
            <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
            """)
        ])
    ],
    check: .project { review in
      guard let today = review.settings.today else { return }
      let ahead = review.settings[.calendarExpired]
      for hours in review.project.project.desks.flatMap({ $0.root.children(.hours) }) {
        let days = hours.children.filter { $0.name == .closed || $0.name == .open }.compactMap { entry in
          entry[.on].flatMap(CivilDate.init(_:)).map { (day: $0, element: entry) }
        }
        guard let last = days.max(by: { $0.day < $1.day }), last.day.dayNumber - today.dayNumber < ahead else {
          continue
        }
        let rule = review.rule
        var finding = Finding(
          rule.id, rule.severity, rule.certainty,
          last.day < today
            ? "the last special day of \"\(hours[.id] ?? "")\" was \(last.day); list the days to come"
            : "the last special day of \"\(hours[.id] ?? "")\" is \(last.day), less than \(ahead) days ahead; list the days to come",
          at: last.element.place(of: .on))
        finding.consequence = "on the next holiday customers wait for nobody"
        finding.subject = hours[.id]
        review.findings.append(finding)
      }
    })
}
