import GuideDocument

/// What a clock on the wall shows, for people.
struct WallClock {
  let date: CivilDate
  /// `08:30`.
  let time: String

  init(at instant: Int64, in zone: LocalZone) {
    let wall = zone.wall(at: instant)
    let day = WeeklyHours.dayNumber(ofWall: wall)
    let minutes = Int((wall - Int64(day) * WeeklyHours.day) / 60_000)
    guard let date = CivilDate(dayNumber: day) else { preconditionFailure("the desk serves the years 1 to 9999") }
    self.date = date
    time = Self.two(minutes / 60) + ":" + Self.two(minutes % 60)
  }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  var weekday: String { Self.weekdays[((date.dayNumber + 3) % 7 + 7) % 7] }
  /// `Monday 20 April`.
  var day: String { "\(weekday) \(date.day) \(Self.months[date.month - 1])" }
}

extension WeeklyHours {
  /// `today at 08:00 (London time)`, `Monday at 08:00 ...`, and with the date where it is a week away or more.
  package func words(for instant: Int64, seenFrom now: Int64) -> String {
    let then = WallClock(at: instant, in: zone)
    let days = then.date.dayNumber - WallClock(at: now, in: zone).date.dayNumber
    return "\(Self.day(then, in: days)) at \(then.time) (\(zoneWords))"
  }

  private static func day(_ then: WallClock, in days: Int) -> String {
    switch days {
    case 0: "today"
    case 1: "tomorrow, \(then.weekday)"
    case 2...6: "on \(then.weekday)"
    case -300...300: "on \(then.day)"
    default: "on \(then.day) \(then.date.year)"
    }
  }

  /// `London time`.
  var zoneWords: String {
    guard let place = zoneName.split(separator: "/").dropFirst().last, !zoneName.hasPrefix("Etc/") else {
      return zoneName
    }
    return place.replacing("_", with: " ") + " time"
  }
}
