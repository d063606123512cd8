import GuideDocument
import GuideGraph

extension Rule {
  static let zeroDuration = Rule(
    "zero-duration", .services, .error,
    "a duration that must take time takes none",
    why: "No wait could be estimated and no slot planned with it.",
    bad: [
      Example(
        """
        <desk xmlns="urn:guidepost:1" id="desk">
          <hours id="day" zone="Europe/London">
            <open days="mon tue wed thu fri" from="08:00" to="18:00"/>
          </hours>
          <branch id="centre" name="Centre" zone="Europe/London"/>
          <service id="visit" expected="⟦PT0S⟧"/>
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
          </hours>
          <branch id="centre" name="Centre" zone="Europe/London"/>
          <service id="visit" expected="PT1H"/>
          <queue id="main" branch="centre" services="visit" hours="day"/>
        </desk>
        """)
    ],
    check: .whileReading)
}
