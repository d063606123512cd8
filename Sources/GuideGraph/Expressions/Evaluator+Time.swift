import GuideDocument

extension ArithmeticOperator {
  /// Arithmetic with dates, times and durations; nil on overflow.
  func computeTime(_ left: Atomic, _ right: Atomic, in zone: LocalZone) -> Atomic? {
    switch (self, left, right) {
    case (.minus, .date(let one), .date(let other)):
      .duration(DayTimeDuration(microseconds: Int64(one.dayNumber - other.dayNumber) * CivilTime.day))
    case (.minus, .time(let one), .time(let other)):
      .duration(DayTimeDuration(microseconds: one.microseconds - other.microseconds))
    case (.minus, .dateTime(let one), .dateTime(let other)):
      .duration(DayTimeDuration(microseconds: one.instant(in: zone) - other.instant(in: zone)))
    case (.plus, .duration(let one), .duration(let other)): one.adding(other).map(Atomic.duration)
    case (.minus, .duration(let one), .duration(let other)): one.subtracting(other).map(Atomic.duration)
    case (.times, .duration(let one), _): right.number.flatMap { one.scaled(by: $0) }.map(Atomic.duration)
    case (.times, _, .duration(let other)): left.number.flatMap { other.scaled(by: $0) }.map(Atomic.duration)
    case (.div, .duration(let one), .duration(let other)): one.divided(by: other).map(Atomic.decimal)
    case (.div, .duration(let one), _): right.number.flatMap { one.divided(by: $0) }.map(Atomic.duration)
    case (.plus, .duration(let length), _): move(right, by: length, in: zone)
    case (.plus, _, .duration(let length)): move(left, by: length, in: zone)
    case (.minus, _, .duration(let length)): length.negated.flatMap { move(left, by: $0, in: zone) }
    default: nil
    }
  }

  private func move(_ start: Atomic, by length: DayTimeDuration, in zone: LocalZone) -> Atomic? {
    switch start {
    case .date(let date): date.moved(by: length).map(Atomic.date)
    case .time(let time): .time(CivilTime(wrapping: time.microseconds + length.microseconds % CivilTime.day))
    case .dateTime(let moment): moment.moved(by: length, in: zone).map(Atomic.dateTime)
    default: nil
    }
  }
}

extension CivilDate {
  /// The day that is reached from midnight: half a day more is the same day, half a day less the one before.
  func moved(by length: DayTimeDuration) -> CivilDate? {
    let (moved, overflow) = (Int64(dayNumber) * CivilTime.day).addingReportingOverflow(length.microseconds)
    guard !overflow else { return nil }
    return CivilDate(dayNumber: Int((moved - CivilTime(wrapping: moved).microseconds) / CivilTime.day))
  }
}
