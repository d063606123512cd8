import Desk
import GuideDocument
import GuideGraph

/// Which queues are open together, minute by minute of a week and of every day that differs from it.
///
/// Exact: openings begin and end on minutes, so that one moment between any two such minutes speaks for all between them.
struct HoursCoverage: Sendable {
  /// Some time that stands for all with the same queues open.
  struct Moment: Hashable, Sendable {
    /// For people: `Sunday 02:00`, `2026-12-25 09:00`.
    var words: String
    var open: Set<String>
  }

  private let plan: DeskPlan
  private static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  init(_ plan: DeskPlan) { self.plan = plan }

  /// Every combination in which some of the queues are open, in order of time; nil where it is not known, because a queue
  /// is not or because their clocks differ.
  func moments(of queues: Set<String>) -> [Moment]? {
    var hours: [(queue: String, hours: WeeklyHours)] = []
    for name in queues.sorted() {
      guard let queue = plan.queues.first(where: { $0.id.text == name }),
        let found = plan.hours.first(where: { $0.id == queue.hours })
      else { return nil }
      hours.append((name, found))
    }
    guard Set(hours.map(\.hours.zoneName)).count <= 1 else { return nil }
    var seen: Set<Set<String>> = []
    return (week(hours) + exceptions(hours)).filter { seen.insert($0.open).inserted }
  }

  /// Whether the answers about queues can all be given at one time.
  func allows(_ facts: [FactQuery: Value]) -> Bool {
    var told: [String: Bool] = [:]
    for (fact, value) in facts where fact.kind == .isOpen {
      if let queue = fact.argument { told[queue] = value.isTrue }
    }
    guard let moments = moments(of: Set(told.keys)) else { return true }
    return moments.contains { moment in told.allSatisfy { moment.open.contains($0.key) == $0.value } }
  }
}

// MARK: - Sweeping

extension HoursCoverage {
  private typealias Named = (queue: String, hours: WeeklyHours)

  private func week(_ hours: [Named]) -> [Moment] {
    sweep(length: 7 * 1440, hours.map { ($0.queue, Self.weekly($0.hours)) }) { minute in
      "\(Self.days[minute / 1440]) \(Self.clock(minute))"
    }
  }

  /// What runs past Sunday comes back on Monday.
  private static func weekly(_ hours: WeeklyHours) -> [WeeklyHours.Stretch] {
    hours.week.enumerated().flatMap { day, stretches in
      stretches.flatMap { stretch -> [WeeklyHours.Stretch] in
        let shifted = WeeklyHours.Stretch(from: stretch.from + day * 1440, to: stretch.to + day * 1440)
        guard shifted.to > 7 * 1440 else { return [shifted] }
        return [shifted, .init(from: shifted.from - 7 * 1440, to: shifted.to - 7 * 1440)]
      }
    }
  }

  /// Days on which some queue differs from its week.
  private func exceptions(_ hours: [Named]) -> [Moment] {
    let days = hours.reduce(into: Set<Int>()) { days, named in
      days.formUnion(named.hours.exceptions.keys)
      days.formUnion(named.hours.closures)
    }
    return days.sorted().flatMap { day in
      sweep(length: 1440, hours.map { ($0.queue, Self.stretches($0.hours, on: day)) }) { minute in
        "\(CivilDate(dayNumber: day)?.description ?? "") \(Self.clock(minute))"
      }
    }
  }

  /// Also what the evening before still holds open.
  private static func stretches(_ hours: WeeklyHours, on day: Int) -> [WeeklyHours.Stretch] {
    let before = hours.stretches(on: day - 1).map { WeeklyHours.Stretch(from: $0.from - 1440, to: $0.to - 1440) }
    return before + hours.stretches(on: day)
  }

  private func sweep(
    length: Int, _ hours: [(queue: String, stretches: [WeeklyHours.Stretch])], _ words: (Int) -> String
  ) -> [Moment] {
    var minutes: Set<Int> = [0]
    for (_, stretches) in hours {
      for stretch in stretches { minutes.formUnion([stretch.from, stretch.to].filter { 0..<length ~= $0 }) }
    }
    return minutes.sorted().map { minute in
      let open = hours.filter { $0.stretches.contains { $0.from <= minute && minute < $0.to } }.map(\.queue)
      return Moment(words: words(minute), open: Set(open))
    }
  }

  private static func clock(_ minute: Int) -> String {
    let (hour, rest) = (minute / 60 % 24, minute % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
  }
}
