import GuideDocument
import GuideGraph
import GuideSession

/// The times a walk offers: the next full hour of its clock, on each of the following days, an hour long.
struct WalkSlots: Sendable {
  static let count = 20

  /// Milliseconds since 1970 UTC.
  let now: Int64
  /// IANA.
  let zone: String

  /// `number` from 1 to `count`. Nil where the calendar ends.
  func booking(_ number: Int, of service: ServiceID, reference: String) -> Booking? {
    let rules = LocalZone(zone) ?? .utc
    guard let clock = ZonedDateTime(instant: now * 1_000, in: rules) else { return nil }
    let hour: Int64 = 3_600_000_000
    let first = clock.local - clock.local % hour + hour
    let start = rules.instant(ofLocal: first + Int64(number) * CivilTime.day)
    guard let from = ZonedDateTime(instant: start, in: rules), let to = ZonedDateTime(instant: start + hour, in: rules)
    else { return nil }
    return Booking(
      reference: reference, service: service, start: from.description, end: to.description, place: "Sample Street 1",
      zone: zone)
  }
}
