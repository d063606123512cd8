import Desk
import GuideDocument
import GuideGraph

extension Rule {
  static let hoursOverlap = Rule(
    "hours-overlap", .services, .warning,
    "two openings of the same hours cover the same time",
    why:
      "One of the two is not what its author meant: people come when nobody is there, or nobody knows when they may.",
    bad: [
      Example(
        """
        <desk xmlns="urn:guidepost:1" id="desk">
          <hours id="day" zone="Europe/London">
            <open days="mon tue wed thu fri" from="08:00" to="18:00"/>
            ⟦<open⟧ days="fri" from="17:00" to="20:00"/>
          </hours>
          <branch id="centre" name="Centre" zone="Europe/London"/>
          <service id="visit" expected="PT1H"/>
          <queue id="main" branch="centre" services="visit" hours="day"/>
        </desk>
        """, beside: [talk])
    ],
    good: [
      Example(
        """
        <desk xmlns="urn:guidepost:1" id="desk">
          <hours id="day" zone="Europe/London">
            <open days="mon tue wed thu fri" from="08:00" to="18:00"/>
            <open days="fri" from="18:00" to="20:00"/>
          </hours>
          <branch id="centre" name="Centre" zone="Europe/London"/>
          <service id="visit" expected="PT1H"/>
          <queue id="main" branch="centre" services="visit" hours="day"/>
        </desk>
        """, beside: [talk])
    ],
    check: .project { review in
      for desk in review.project.project.desks {
        for hours in desk.root.children(.hours) { review.lookForOverlap(in: hours) }
      }
    })

  private static let talk = Example.frame(
    """
    <step id="ask"><prompt>Is the light on?</prompt><acknowledge next="done"/></step>
    <outcome id="done" result="resolved"><prompt>Good.</prompt></outcome>
    """)
}

extension Review {
  fileprivate mutating func lookForOverlap(in hours: Element) {
    var taken: [(stretch: WeeklyHours.Stretch, element: Element)] = []
    for open in hours.children(.open) {
      let stretches = Self.stretches(of: open)
      let clash = taken.first { other in
        stretches.contains { $0.from < other.stretch.to && other.stretch.from < $0.to }
      }
      if let clash {
        report(
          "this opening covers time that another one covers already", at: open.place,
          consequence: "one of the two is not what was meant", subject: hours[.id],
          related: [.init(note: "the other one", place: clash.element.place)])
      }
      taken += stretches.map { ($0, open) }
    }
  }

  /// In minutes of the week, Monday first.
  private static func stretches(of open: Element) -> [WeeklyHours.Stretch] {
    guard let from = open[.from].flatMap(minutes), let to = open[.to].flatMap(minutes) else { return [] }
    let end = to <= from ? to + 1440 : to
    return (open[.days] ?? "").split(whereSeparator: \.isWhitespace).compactMap { days.firstIndex(of: String($0)) }
      .map { WeeklyHours.Stretch(from: $0 * 1440 + from, to: $0 * 1440 + end) }
  }

  private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  private static func minutes(_ text: String) -> Int? {
    let parts = text.split(separator: ":")
    guard parts.count >= 2, let hour = Int(parts[0]), let minute = Int(parts[1]) else { return nil }
    return hour * 60 + minute
  }
}
