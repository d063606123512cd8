/// How much of the time of the counters that serve a calendar may be booked, so that those who walk in get their turn.
///
/// At 60 % 95 of 100 appointments start within five minutes on a busy branch; at 80 % it is 89 (Documentation/Simulation.md).
package struct BookingShare {
  let plan: DeskPlan
  let calendar: DeskPlan.Calendar
  /// All that the same counters serve by appointment.
  private let rivals: [DeskPlan.Calendar.ID: Int64]
  private let counters: Int

  /// Nil for a calendar that names no share, or that no counter serves.
  package init?(of calendar: DeskPlan.Calendar, under plan: DeskPlan) {
    let counters = plan.counters.filter { $0.serves(calendar) }
    guard calendar.share != nil, !counters.isEmpty else { return nil }
    self.plan = plan
    self.calendar = calendar
    self.counters = counters.count
    var rivals: [DeskPlan.Calendar.ID: Int64] = [:]
    for other in plan.calendars where counters.contains(where: { $0.serves(other) }) {
      rivals[other.id] = plan.expected(in: .calendar(other.id))
    }
    self.rivals = rivals
  }

  /// The time over which the share is counted, wherever it begins: two hours, or four slots where these are longer.
  var window: Int64 { max(2 * 3_600_000, 4 * calendar.slot) }

  /// What may be booked within a window, in milliseconds of serving.
  package var limit: Int64 { Int64(counters) * window * Int64(calendar.share ?? 100) / 100 }

  /// How many more can be booked at a start under the limit of every window that it falls into.
  /// What is kept for other sessions counts as booked.
  func left(
    at start: Int64, in state: DeskState, now: Int64, for session: SessionReference?,
    except reference: BookingReference?
  ) -> Int {
    let own = max(plan.expected(in: .calendar(calendar.id)), 1)
    let booked = rivals.flatMap { id, expected in
      (state.books[id]?.claims(from: start - window + 1, to: start + window, except: reference) ?? [])
        .map { (start: $0.start, expected: expected) }
    }
    let kept = state.kept(at: now, for: session).compactMap { time in
      rivals[time.calendar].map { (start: time.start, expected: $0) }
    }
    let work = booked + kept
    let begins = [start] + work.map(\.start).filter { start - window < $0 && $0 <= start }
    let most =
      begins.map { begin in
        work.filter { begin <= $0.start && $0.start < begin + window }.reduce(0) { $0 + $1.expected }
      }.max() ?? 0
    return Int(max(0, limit - most) / own)
  }
}
