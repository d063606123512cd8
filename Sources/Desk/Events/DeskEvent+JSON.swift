/// Flat: `{"type": "visit-left", "at": 1764576000000, "key": "...", "ticket": "B-014"}`.
extension DeskEvent: Codable {
  private enum Field: String, CodingKey { case type, at, key }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Field.self)
    let (kind, own) = change.parts
    try fields.encode(kind.rawValue, forKey: .type)
    try fields.encode(at, forKey: .at)
    try fields.encodeIfPresent(key, forKey: .key)
    try own.encode(to: encoder)
  }

  /// Throws `UnknownDeskEvent` for a type that this version lacks.
  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    let type = try fields.decode(String.self, forKey: .type)
    guard let kind = Kind(rawValue: type) else { throw UnknownDeskEvent(type: type) }
    at = try fields.decode(Int64.self, forKey: .at)
    key = try fields.decodeIfPresent(DeskKey.self, forKey: .key)
    change = try Change(kind, from: decoder)
  }
}

/// The desk's record was continued by a newer version. Going on without the event would give wrong places and times.
package struct UnknownDeskEvent: Error, Hashable, CustomStringConvertible {
  package let type: String

  package var description: String {
    "the desk's record holds an event \"\(type)\" that this version does not know; a newer version wrote it: "
      + "update this one"
  }
}

extension DeskEvent.Change {
  init(_ kind: DeskEvent.Kind, from decoder: any Decoder) throws {
    switch kind {
    case .visitJoined: self = .visitJoined(try .init(from: decoder))
    case .callbackRequested: self = .callbackRequested(try .init(from: decoder))
    case .visitLeft: self = .visitLeft(try .init(from: decoder))
    case .visitCalled: self = .visitCalled(try .init(from: decoder))
    case .visitRecalled: self = .visitRecalled(try .init(from: decoder))
    case .visitParked: self = .visitParked(try .init(from: decoder))
    case .visitRequeued: self = .visitRequeued(try .init(from: decoder))
    case .visitTransferred: self = .visitTransferred(try .init(from: decoder))
    case .visitMissed: self = .visitMissed(try .init(from: decoder))
    case .serviceStarted: self = .serviceStarted(try .init(from: decoder))
    case .serviceFinished: self = .serviceFinished(try .init(from: decoder))
    case .counterChanged: self = .counterChanged(try .init(from: decoder))
    case .slotHeld: self = .slotHeld(try .init(from: decoder))
    case .holdReleased: self = .holdReleased(try .init(from: decoder))
    case .holdExpired: self = .holdExpired(try .init(from: decoder))
    case .appointmentBooked: self = .appointmentBooked(try .init(from: decoder))
    case .appointmentChanged: self = .appointmentChanged(try .init(from: decoder))
    case .appointmentCancelled: self = .appointmentCancelled(try .init(from: decoder))
    case .appointmentArrived: self = .appointmentArrived(try .init(from: decoder))
    case .appointmentMissed: self = .appointmentMissed(try .init(from: decoder))
    case .appointmentResolved: self = .appointmentResolved(try .init(from: decoder))
    case .waitlistJoined: self = .waitlistJoined(try .init(from: decoder))
    case .waitlistOffered: self = .waitlistOffered(try .init(from: decoder))
    case .waitlistPassed: self = .waitlistPassed(try .init(from: decoder))
    case .waitlistLeft: self = .waitlistLeft(try .init(from: decoder))
    case .messageLeft: self = .messageLeft(try .init(from: decoder))
    case .messageTaken: self = .messageTaken(try .init(from: decoder))
    case .messageClosed: self = .messageClosed(try .init(from: decoder))
    }
  }
}
