extension DeskEvent {
  package struct WaitlistJoined: Hashable, Sendable, Codable {
    /// That of the appointment that comes of it.
    package var reference: BookingReference
    package var session: SessionReference
    package var service: DeskPlan.Service.ID
    /// Earliest and latest start, in milliseconds since 1970.
    package var from: Int64?
    package var to: Int64?
  }

  /// A time is kept for somebody on the list.
  package struct WaitlistOffered: Hashable, Sendable {
    package var reference: BookingReference
    package var time: SlotTime
    /// The offer is void from this instant, in milliseconds since 1970.
    package var until: Int64
  }
}

extension DeskEvent.WaitlistOffered: Codable {
  private enum Field: String, CodingKey { case reference, until }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    reference = try fields.decode(BookingReference.self, forKey: .reference)
    until = try fields.decode(Int64.self, forKey: .until)
    time = try SlotTime(from: decoder)
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Field.self)
    try fields.encode(reference, forKey: .reference)
    try fields.encode(until, forKey: .until)
    try time.encode(to: encoder)
  }
}
