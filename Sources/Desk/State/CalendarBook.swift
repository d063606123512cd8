/// The times taken in one calendar, found by day.
struct CalendarBook: Hashable, Sendable, Codable {
  struct Claim: Hashable, Sendable, Codable {
    let reference: BookingReference
    let start: Int64
    let end: Int64
    let resource: DeskPlan.Resource.ID?
  }

  /// By the UTC day of the start. No claim is longer than a day.
  private var days: [Int64: [Claim]] = [:]

  mutating func take(_ time: SlotTime, for reference: BookingReference) {
    days[time.start / WeeklyHours.day, default: []].append(
      Claim(reference: reference, start: time.start, end: time.end, resource: time.resource))
  }

  mutating func free(_ time: SlotTime, of reference: BookingReference) {
    let day = time.start / WeeklyHours.day
    days[day]?.removeAll { $0.reference == reference }
    if days[day]?.isEmpty == true { days[day] = nil }
  }

  func keeping(_ isKept: (BookingReference) -> Bool) -> Self {
    var book = self
    book.days = days.mapValues { $0.filter { isKept($0.reference) } }.filter { !$0.value.isEmpty }
    return book
  }

  func claims(from start: Int64, to end: Int64, except reference: BookingReference?) -> [Claim] {
    ((start / WeeklyHours.day - 1)...(end / WeeklyHours.day)).flatMap { days[$0] ?? [] }
      .filter { $0.start < end && start < $0.end && $0.reference != reference }
  }
}

extension Sequence<(start: Int64, end: Int64)> {
  /// The most that hold at one instant. A slot ends before the next begins.
  func peak() -> Int {
    let edges = flatMap { [($0.start, 1), ($0.end, -1)] }.sorted { $0 < $1 }
    var (now, most) = (0, 0)
    for (_, step) in edges {
      now += step
      most = Swift.max(most, now)
    }
    return most
  }
}
