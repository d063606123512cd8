import Desk
import GuideDocument
import GuideGraph
import GuideSession
import Journal

extension FrontDesk {
  func slots(
    for service: ServiceID, from: Int64?, limit: Int, session: String, at now: Int64, in store: any StoreSnapshot
  ) throws -> [OfferedSlot] {
    let slots = try current(in: store).slots(
      for: .init(service.text), under: plan, at: now, from: from, limit: limit, session: SessionReference(session))
    return slots.map(offered)
  }

  func offered(_ slot: Slot) -> OfferedSlot {
    let time = slot.time
    return OfferedSlot(
      id: time.id.text, start: Self.iso(time.start, zone: time.zone), end: Self.iso(time.end, zone: time.zone),
      place: place(of: time), zone: time.zone)
  }

  func place(of time: SlotTime) -> String {
    guard let branch = plan.branches[time.branch] else { return time.branch.text }
    return branch.address.map { "\(branch.name), \($0)" } ?? branch.name
  }

  func booking(_ reference: String, in state: DeskState) -> Booking? {
    guard let appointment = state.booking(BookingReference(reference)) else { return nil }
    let time = appointment.time
    return Booking(
      reference: reference, service: ServiceID(time.service.text), start: Self.iso(time.start, zone: time.zone),
      end: Self.iso(time.end, zone: time.zone), place: place(of: time), zone: time.zone)
  }

  /// `2026-12-01T08:00:00+00:00` on the wall clock of a zone.
  static func iso(_ instant: Int64, zone: String) -> String {
    let zone = LocalZone(zone) ?? .utc
    return ZonedDateTime(instant: instant * 1_000, in: zone)?.withSeconds ?? ""
  }
}

extension ZonedDateTime {
  /// With a numeric offset also for UTC, because readers of many languages ask for one.
  fileprivate var withSeconds: String {
    let text = description
    return text.hasSuffix("Z") ? text.dropLast() + "+00:00" : text
  }
}
