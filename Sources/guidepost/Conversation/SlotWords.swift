import Desk
import Foundation
import GuideDocument
import GuideSession

/// A booked or offered time as people say it: "Tuesday 14 April, 08:00 to 10:00", and whose clock that is.
struct SlotWords {
  let spoken: String
  /// "London time".
  let zone: String

  init(_ slot: OfferedSlot, locale: String) {
    self.init(start: slot.start, end: slot.end, zone: slot.zone, locale: locale)
  }

  init(_ booking: Booking, locale: String) {
    self.init(start: booking.start, end: booking.end, zone: booking.zone, locale: locale)
  }

  private init(start: String, end: String, zone: String, locale: String) {
    self.zone = Self.place(zone)
    guard let first = ZonedDateTime(start), let last = ZonedDateTime(end) else {
      spoken = start
      return
    }
    let day = Date(timeIntervalSince1970: Double(first.date.dayNumber) * 86_400)
    let style = Date.FormatStyle(
      locale: Locale(identifier: locale), calendar: Calendar(identifier: .gregorian), timeZone: .gmt
    ).weekday(.wide).day().month(.wide)
    let isRepeated = LocalZone(zone).map { $0.instants(ofWall: first.local / 1_000).count > 1 } ?? false
    // The clock shows this time twice that night; only the distance from UTC tells which.
    let offset = isRepeated ? " (UTC\(Self.offset(first)))" : ""
    spoken = "\(style.format(day)), \(Self.clock(first))\(offset) to \(Self.clock(last))"
  }

  private static func offset(_ moment: ZonedDateTime) -> String {
    let minutes = moment.offset ?? 0
    return (minutes < 0 ? "-" : "+") + Numerals.pad(abs(minutes) / 60, 2) + ":" + Numerals.pad(abs(minutes) % 60, 2)
  }

  private static func clock(_ moment: ZonedDateTime) -> String { String(moment.time.description.prefix(5)) }

  private static func place(_ zone: String) -> String {
    guard let city = zone.split(separator: "/").last, zone.contains("/") else { return zone }
    return city.replacing("_", with: " ") + " time"
  }
}

extension OfferedSlot {
  /// Milliseconds since 1970 UTC.
  var instant: Int64? { ZonedDateTime(start).map { $0.instant(in: .utc) / 1_000 } }
}
