import Desk
import Foundation
import Journal

/// What the journal says became of the desk's notices.
final class OutboxRecord {
  private var outbox = Outbox()
  private var version = 0
  private let encoder = JSONEncoder()
  private let decoder = JSONDecoder()

  func current(in store: any StoreSnapshot) throws -> Outbox {
    for row in try store.events(in: .outbox, after: version) {
      outbox.apply(try decoder.decode(OutboxEvent.self, from: Data(row.payload.utf8)))
      version = row.version
    }
    return outbox
  }

  /// Part of the outbox once the transaction stands: the next `current` reads it back.
  func write(_ event: OutboxEvent, by actor: String, in store: any StoreTransaction) throws {
    let payload = String(decoding: try encoder.encode(event), as: UTF8.self)
    try store.append(
      [NewEvent(type: event.type, payload: payload, actor: actor)], to: .outbox, expecting: nil, at: event.at)
  }
}

extension StreamID {
  static let outbox = StreamID("desk-outbox")
}
