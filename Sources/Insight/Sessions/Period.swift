import GuideDocument

/// A stretch of time: from a moment on, up to before another. A missing end is open.
package struct Period: Hashable, Sendable {
  /// Milliseconds since 1970 UTC.
  package var from: Int64?
  package var before: Int64?
  /// As it was asked for: `from 2026-12-01 to 2026-12-07`.
  package var words: String

  package static let always = Period(from: nil, before: nil, words: "all time")

  package init(from: Int64?, before: Int64?, words: String) {
    self.from = from
    self.before = before
    self.words = words
  }

  /// A day as the beginning means its first moment, as the end its last. Fails for a text that is neither a day
  /// nor a moment.
  package static func read(since: String?, until: String?, on clock: LocalClock) -> Result<Period, WrongMoment> {
    var period = always
    if let since {
      guard let moment = moment(since, on: clock, dayShift: 0) else { return .failure(WrongMoment(text: since)) }
      period.from = moment
    }
    if let until {
      guard let moment = moment(until, on: clock, dayShift: 1) else { return .failure(WrongMoment(text: until)) }
      period.before = moment
    }
    let words = [since.map { "from \($0)" }, until.map { isDay($0) ? "to \($0)" : "before \($0)" }].compactMap { $0 }
    if !words.isEmpty { period.words = words.joined(separator: " ") }
    return .success(period)
  }

  package struct WrongMoment: Error, Hashable, Sendable {
    package let text: String
  }

  private static func isDay(_ text: String) -> Bool { CivilDate(text) != nil }

  private static func moment(_ text: String, on clock: LocalClock, dayShift: Int) -> Int64? {
    if let day = CivilDate(text) {
      return CivilDate(dayNumber: day.dayNumber + dayShift).map(clock.start)
    }
    return ZonedDateTime(text).map(clock.moment)
  }

  package func contains(_ time: Int64) -> Bool { time >= from ?? .min && time < before ?? .max }
}
