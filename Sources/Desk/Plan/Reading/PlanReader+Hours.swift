import GuideDocument

extension PlanReader {
  static let dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  mutating func hours(_ element: Element) -> WeeklyHours? {
    if !element.has(.zone) {
      report(
        "hours-without-zone", "these hours do not say in which time zone they are; write zone=\"Europe/London\", say",
        at: element.place, subject: element[.id], consequence: "they would be an hour off twice a year")
    }
    var week = [[WeeklyHours.Stretch]](repeating: [], count: 7)
    var exceptions: [Int: [WeeklyHours.Stretch]] = [:]
    for open in element.children(.open) { add(open, to: &week, or: &exceptions) }
    let closures = closures(of: element, besides: exceptions)
    guard let zone = zone(of: element), let id = element[.id] else { return nil }
    return WeeklyHours(id: DeskID(id), zone: zone, week: week, exceptions: exceptions, closures: closures)
  }

  private mutating func add(
    _ open: Element, to week: inout [[WeeklyHours.Stretch]], or exceptions: inout [Int: [WeeklyHours.Stretch]]
  ) {
    guard isOnDayOrDate(open), let stretch = stretch(of: open) else { return }
    if let date = open[.on].flatMap({ CivilDate($0) }) { exceptions[date.dayNumber, default: []].append(stretch) }
    for day in (open[.days] ?? "").split(whereSeparator: \.isWhitespace) {
      if let index = Self.dayNames.firstIndex(of: String(day)) { week[index].append(stretch) }
    }
  }

  private mutating func isOnDayOrDate(_ open: Element) -> Bool {
    switch (open.has(.days), open.has(.on)) {
    case (true, false), (false, true): return true
    case (false, false):
      report(
        "missing-attribute", "<open> needs days=\"mon tue\" for every week or on=\"2026-12-24\" for one day",
        at: open.place)
    case (true, true):
      report(
        "bad-attribute-value", "<open> has both days and on; write two, one for every week and one for that day",
        at: open.place(of: .on))
    }
    return false
  }

  private mutating func stretch(of open: Element) -> WeeklyHours.Stretch? {
    guard let from = open[.from].flatMap(Self.minutes), let to = open[.to].flatMap(Self.minutes), from < 1440 else {
      return nil
    }
    return WeeklyHours.Stretch(from: from, to: to <= from ? to + 1440 : to)
  }

  /// `08:30` as minutes since midnight, 24:00 included.
  private static func minutes(_ text: String) -> Int? {
    var rest = (text + ":00").utf8[...]
    guard let (time, isNextDay) = CivilTime.take(from: &rest), rest.isEmpty else { return nil }
    return isNextDay ? 1440 : time.hour * 60 + time.minute
  }

  private mutating func closures(of element: Element, besides exceptions: [Int: [WeeklyHours.Stretch]]) -> Set<Int> {
    var closures: Set<Int> = []
    for closed in element.children(.closed) {
      guard let date = closed[.on].flatMap({ CivilDate($0) }) else { continue }
      closures.insert(date.dayNumber)
      guard exceptions[date.dayNumber] != nil else { continue }
      report(
        "closed-and-open", "\(date) is closed here and has hours of its own; keep one of the two",
        at: closed.place(of: .on), subject: element[.id], consequence: "nobody would be there that day")
    }
    return closures
  }
}
