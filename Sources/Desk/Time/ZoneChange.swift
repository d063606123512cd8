import GuideDocument

/// A moment at which a zone's wall clock jumps. Distances from UTC are in milliseconds.
struct ZoneChange: Hashable, Sendable {
  /// The first instant of the new distance, in milliseconds since 1970.
  let at: Int64
  let before: Int64
  let after: Int64
}

extension LocalZone {
  /// The changes later than `start` and not later than `end`, in order. Found by asking for the distance twice a day and
  /// halving where it differs: a zone that jumps there and back within half a day would go unseen, and none does.
  func changes(after start: Int64, through end: Int64) -> [ZoneChange] {
    var changes: [ZoneChange] = []
    var low = start
    while low < end {
      let high = min(low + WeeklyHours.day / 2, end)
      if shift(at: low) != shift(at: high) { changes.append(change(after: low, through: high)) }
      low = high
    }
    return changes
  }

  private func change(after start: Int64, through end: Int64) -> ZoneChange {
    let (before, after) = (shift(at: start), shift(at: end))
    var (low, high) = (start, end)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if shift(at: middle) == before { low = middle } else { high = middle }
    }
    return ZoneChange(at: high, before: before, after: after)
  }
}
