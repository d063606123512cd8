import GuideDocument
import GuideGraph

extension Rule {
  static let closedAndOpen = Rule(
    "closed-and-open", .services, .error,
    "a date is closed and has hours of its own",
    why: "Nobody can say which of the two holds, and customers come in vain.",
    bad: [
      Example(
        """
        <desk xmlns="urn:guidepost:1" id="desk">
          <hours id="day" zone="Europe/London">
            <open days="mon tue wed thu fri" from="08:00" to="18:00"/>
            <open on="2026-12-24" from="08:00" to="12:00"/>
            <closed on="⟦2026-12-24⟧"/>
          </hours>
          <branch id="centre" name="Centre" zone="Europe/London"/>
          <service id="visit" expected="PT1H"/>
          <queue id="main" branch="centre" services="visit" hours="day"/>
        </desk>
        """)
    ],
    good: [
      Example(
        """
        <desk xmlns="urn:guidepost:1" id="desk">
          <hours id="day" zone="Europe/London">
            <open days="mon tue wed thu fri" from="08:00" to="18:00"/>
            <closed on="2026-12-24"/>
          </hours>
          <branch id="centre" name="Centre" zone="Europe/London"/>
          <service id="visit" expected="PT1H"/>
          <queue id="main" branch="centre" services="visit" hours="day"/>
        </desk>
        """)
    ],
    check: .whileReading)
}
