import GuideDocument

/// The starts that a calendar offers: on the wall clock in steps of one slot from each opening, never at a time that
/// the clock skips, and twice where it comes twice. The whole slot lies within the opening.
struct SlotGrid {
  let hours: WeeklyHours
  /// In milliseconds.
  let slot: Int64

  /// In milliseconds since 1970, in order.
  func starts(on dayNumber: Int) -> [Int64] {
    Set(hours.openings(on: dayNumber).flatMap(starts(in:))).sorted()
  }

  func offers(_ start: Int64) -> Bool {
    let today = hours.dayNumber(at: start)
    let wall = hours.zone.wall(at: start)
    return ((today - 1)...today).flatMap(hours.openings(on:)).contains { opening in
      (wall - opening.wallStart) % slot == 0 && fits(start, in: opening)
    }
  }

  private func starts(in opening: Opening) -> [Int64] {
    stride(from: opening.wallStart, to: opening.wallEnd, by: Int64.Stride(slot))
      .flatMap { hours.zone.instants(ofWall: $0) }
      .filter { fits($0, in: opening) }
  }

  private func fits(_ start: Int64, in opening: Opening) -> Bool {
    opening.start <= start && start + slot <= opening.end
  }
}

extension WeeklyHours {
  /// The wall clock at an instant, as in `2026-12-01T08:00`, and the minutes that it is ahead of UTC.
  func local(_ instant: Int64) -> (text: String, offset: Int) {
    let clock = WallClock(at: instant, in: zone)
    return ("\(clock.date)T\(clock.time)", Int(zone.shift(at: instant) / 60_000))
  }
}
