/// A time for one appointment: what the wall clock says, where, and the instant that this meant when it was offered.
package struct SlotTime: Hashable, Sendable, Codable {
  package enum SlotTag {}
  package typealias ID = DeskID<SlotTag>

  package let calendar: DeskPlan.Calendar.ID
  package let service: DeskPlan.Service.ID
  package let branch: DeskPlan.Branch.ID
  /// Milliseconds since 1970 in UTC.
  package let start: Int64
  package let end: Int64
  /// IANA name of the zone of `local`.
  package let zone: String
  /// The start on the wall clock: `2026-12-01T08:00`.
  package let local: String
  /// Minutes east of UTC at the start; tells the two 01:30 of the night when clocks go back apart.
  package let offset: Int
  /// What the appointment occupies, such as a room, where the calendar names any.
  package let resource: DeskPlan.Resource.ID?

  package init(
    calendar: DeskPlan.Calendar.ID, service: DeskPlan.Service.ID, branch: DeskPlan.Branch.ID, start: Int64,
    end: Int64, zone: String, local: String, offset: Int, resource: DeskPlan.Resource.ID? = nil
  ) {
    self.calendar = calendar
    self.service = service
    self.branch = branch
    self.start = start
    self.end = end
    self.zone = zone
    self.local = local
    self.offset = offset
    self.resource = resource
  }

  /// The same for the same time on every machine: calendar and seconds since 1970.
  package var id: ID { Self.id(calendar, start) }

  static func id(_ calendar: DeskPlan.Calendar.ID, _ start: Int64) -> ID { ID("\(calendar)@\(start / 1000)") }

  /// The calendar and start that an id names.
  static func parts(of id: ID) -> (calendar: DeskPlan.Calendar.ID, start: Int64)? {
    guard let at = id.text.lastIndex(of: "@"), let seconds = Int64(id.text[id.text.index(after: at)...]),
      abs(seconds) < 1_000_000_000_000
    else { return nil }
    return (DeskPlan.Calendar.ID(String(id.text[..<at])), seconds * 1000)
  }
}
