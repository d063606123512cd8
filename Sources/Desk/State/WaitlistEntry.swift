/// Somebody who wants a time for a service while none is free.
package struct WaitlistEntry: Hashable, Sendable, Codable, Identifiable {
  /// That of the appointment once there is one.
  package let reference: BookingReference
  package let session: SessionReference
  package let service: DeskPlan.Service.ID
  /// Earliest and latest start, in milliseconds since 1970.
  package let from: Int64?
  package let to: Int64?
  package let joinedAt: Int64
  /// Tells those apart who joined within one millisecond.
  let order: Int
  package internal(set) var stage = Stage.waiting
  /// Offered before and not taken; they are not offered again.
  package internal(set) var passed: Set<SlotTime.ID> = []

  package enum Stage: Hashable, Sendable, Codable {
    case waiting
    /// Kept for this customer until then.
    case offered(SlotTime, until: Int64)
    case booked
    case left(at: Int64)
  }

  package var id: BookingReference { reference }

  package var isOpen: Bool {
    switch stage {
    case .waiting, .offered: true
    case .booked, .left: false
    }
  }

  package var offer: (time: SlotTime, until: Int64)? {
    guard case .offered(let time, let until) = stage else { return nil }
    return (time, until)
  }

  /// Whether this time would be right and was not turned down before.
  func wants(_ time: SlotTime) -> Bool {
    (from ?? .min) <= time.start && time.start <= (to ?? .max) && !passed.contains(time.id)
  }
}
