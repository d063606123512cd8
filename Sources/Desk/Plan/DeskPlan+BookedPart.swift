extension DeskPlan {
  /// The percent of its counters' time that a calendar's capacity lets be booked, at most 100; nil where no counter that
  /// serves it also serves a queue.
  package func bookedPart(of calendar: Calendar) -> Int? {
    let counters = counters.filter { $0.serves(calendar) }
    guard counters.contains(where: { counter in queues.contains(where: counter.serves) }) else { return nil }
    let expected = expected(in: .calendar(calendar.id))
    return min(100, Int(Int64(calendar.capacity) * expected * 100 / (Int64(counters.count) * calendar.slot)))
  }
}
