import GuideDocument
import GuideGraph

extension Rule {
  static let hoursWithoutZone = Rule(
    "hours-without-zone", .services, .error,
    "opening hours do not say in which time zone they are",
    why: "They would be an hour off twice a year, or all year for who lives elsewhere.",
    bad: [
      Example(
        """
        <desk xmlns="urn:guidepost:1" id="desk">
          ⟦<hours⟧ id="day">
            <open days="mon tue wed thu fri" from="08:00" to="18:00"/>
          </hours>
          <branch id="centre" name="Centre" zone="Europe/London"/>
          <service id="visit" expected="PT1H"/>
          <queue id="main" branch="centre" services="visit" hours="day"/>
        </desk>
        """, company: ["missing-attribute"])
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
