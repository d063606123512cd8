import GuideDocument
import GuideGraph

extension Rule {
  static let unknownCalendar = Rule(
    "unknown-calendar", .services, .error,
    "no opening hours of the desk have that id",
    why: "Nobody could say when people are there.",
    bad: [
      Example(
        """
        <desk xmlns="urn:guidepost:1" id="desk">
          <hours id="day" zone="Europe/London">
            <open days="mon tue wed thu fri" from="08:00" to="18:00"/>
          </hours>
          <branch id="centre" name="Centre" zone="Europe/London"/>
          <service id="visit" expected="PT1H"/>
          <queue id="main" branch="centre" services="visit" hours="⟦days⟧"/>
        </desk>
        """)
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
          <queue id="main" branch="centre" services="visit" hours="day"/>
        </desk>
        """)
    ],
    check: .whileReading)
}
