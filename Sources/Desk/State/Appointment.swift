/// What became of one booking.
package struct Appointment: Hashable, Sendable, Codable, Identifiable {
  package let reference: BookingReference
  package let session: SessionReference
  package internal(set) var time: SlotTime
  /// When it was booked, changed or cancelled last, in milliseconds since 1970.
  package internal(set) var changedAt: Int64
  package internal(set) var latest = Change.booked
  /// Grows with each change and the cancellation, as SEQUENCE of RFC 5545 must.
  package internal(set) var sequence = 0
  package internal(set) var stage = Stage.booked

  package enum Stage: Hashable, Sendable, Codable {
    case booked
    case arrived(Ticket, isLapsed: Bool)
    case cancelled(at: Int64)
    /// Nobody came within the grace. Who comes later the same day can still wait as a walk-in.
    case missed(at: Int64)
  }

  /// What happened to it last.
  package enum Change: String, Hashable, Sendable, Codable {
    case booked, changed, cancelled
    /// The zone's rules changed, and its wall time now means another instant.
    case resolved
  }

  package var id: BookingReference { reference }
}

extension Appointment.Stage {
  package var isCancelled: Bool {
    if case .cancelled = self { return true }
    return false
  }
}

/// A slot that is kept for a session while it makes up its mind.
package struct Hold: Hashable, Sendable, Codable {
  package let session: SessionReference
  package let time: SlotTime
  /// Void from this instant.
  package let until: Int64
}
