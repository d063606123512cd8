extension DeskEvent {
  package struct AboutHold: Hashable, Sendable, Codable {
    package var session: SessionReference
    package init(_ session: SessionReference) { self.session = session }
  }

  package struct AboutAppointment: Hashable, Sendable, Codable {
    package var reference: BookingReference
    package init(_ reference: BookingReference) { self.reference = reference }
  }

  /// Takes the place of a slot that the session held before.
  package struct SlotHeld: Hashable, Sendable {
    package var session: SessionReference
    package var time: SlotTime
    /// The hold is void from this instant, in milliseconds since 1970.
    package var until: Int64
  }

  /// Uses up what the session held.
  package struct AppointmentBooked: Hashable, Sendable {
    package var reference: BookingReference
    package var session: SessionReference
    package var time: SlotTime
  }

  /// Gives up the old time and takes the new one in one go; uses up what the session held.
  package struct AppointmentChanged: Hashable, Sendable {
    package var reference: BookingReference
    package var time: SlotTime
    /// The one whose hold it was, where that is not the one that booked.
    package var session: SessionReference?
  }

  package struct AppointmentArrived: Hashable, Sendable, Codable {
    package var reference: BookingReference
    package var ticket: Ticket
    /// Came after the grace: waits like somebody who walked in at that moment.
    package var isLapsed: Bool
  }
}

extension DeskEvent.SlotHeld: Codable {
  private enum Field: String, CodingKey { case session, until }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    session = try fields.decode(SessionReference.self, forKey: .session)
    until = try fields.decode(Int64.self, forKey: .until)
    time = try SlotTime(from: decoder)
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Field.self)
    try fields.encode(session, forKey: .session)
    try fields.encode(until, forKey: .until)
    try time.encode(to: encoder)
  }
}

extension DeskEvent.AppointmentBooked: Codable {
  private enum Field: String, CodingKey { case reference, session }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    reference = try fields.decode(BookingReference.self, forKey: .reference)
    session = try fields.decode(SessionReference.self, forKey: .session)
    time = try SlotTime(from: decoder)
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Field.self)
    try fields.encode(reference, forKey: .reference)
    try fields.encode(session, forKey: .session)
    try time.encode(to: encoder)
  }
}

extension DeskEvent.AppointmentChanged: Codable {
  private enum Field: String, CodingKey { case reference, session }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    reference = try fields.decode(BookingReference.self, forKey: .reference)
    session = try fields.decodeIfPresent(SessionReference.self, forKey: .session)
    time = try SlotTime(from: decoder)
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Field.self)
    try fields.encode(reference, forKey: .reference)
    try fields.encodeIfPresent(session, forKey: .session)
    try time.encode(to: encoder)
  }
}
