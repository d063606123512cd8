import Foundation
import GuideDocument

extension ExpressionFunction {
  static let formatDate = ExpressionFunction(
    "format-date", [Parameter("date", .either([.date, .dateTime, .time]))], .type(.text),
    about: "A date, a time, or both with the city of the time zone, as people of the session's language write it.",
    example: ("format-date(xs:date('2026-12-01'))", "Tuesday, December 1, 2026")
  ) { arguments, context in
    switch arguments[0].items.first {
    case .date(let date)?: Value(.text(SpokenDate(context).text(date)))
    case .time(let time)?: Value(.text(SpokenDate(context).text(time)))
    case .dateTime(let moment)?: Value(.text(SpokenDate(context).text(moment)))
    default: Value(.text(""))
    }
  }
}

/// Writes dates in a session's language and zone.
private struct SpokenDate {
  private let locale: Locale
  private let zone: TimeZone

  init(_ context: EvaluationContext) {
    locale = Locale(identifier: context.locale)
    zone = TimeZone(identifier: context.zone) ?? .gmt
  }

  func text(_ date: CivilDate) -> String {
    day(in: .gmt).format(Date(timeIntervalSince1970: Double(date.dayNumber) * 86_400))
  }

  func text(_ time: CivilTime) -> String {
    clock(style(in: .gmt)).format(Date(timeIntervalSince1970: Double(time.microseconds) / 1_000_000))
  }

  /// The wall clock of the session's zone, and its city where the zone is named after one.
  func text(_ moment: ZonedDateTime) -> String {
    let instant = moment.instant(in: LocalZone(zone.identifier) ?? .utc)
    let date = Date(timeIntervalSince1970: Double(instant) / 1_000_000)
    let spoken = clock(day(in: zone)).format(date)
    guard zone.identifier.contains("/"), !zone.identifier.hasPrefix("Etc/") else {
      return "\(spoken) (\(offset(zone.secondsFromGMT(for: date) / 60)))"
    }
    let city = style(in: zone).timeZone(Date.FormatStyle.Symbol.TimeZone.exemplarLocation).format(date)
    return "\(spoken) (\(city))"
  }

  /// `UTC`, `UTC+3`, `UTC-9:30`.
  private func offset(_ minutes: Int) -> String {
    guard minutes != 0 else { return "UTC" }
    let (hours, rest) = (abs(minutes) / 60, abs(minutes) % 60)
    return "UTC\(minutes < 0 ? "-" : "+")\(hours)" + (rest == 0 ? "" : ":" + Numerals.pad(rest, 2))
  }

  private func style(in zone: TimeZone) -> Date.FormatStyle {
    Date.FormatStyle(locale: locale, calendar: Calendar(identifier: .gregorian), timeZone: zone)
  }

  private func day(in zone: TimeZone) -> Date.FormatStyle {
    Date.FormatStyle(
      date: .complete, time: .omitted, locale: locale, calendar: Calendar(identifier: .gregorian), timeZone: zone)
  }

  private func clock(_ style: Date.FormatStyle) -> Date.FormatStyle {
    style.hour(.twoDigits(amPM: .abbreviated)).minute(.twoDigits)
  }
}
