import Foundation
import GuideSession
import Journal

/// Between a session's events and the journal's rows.
struct SessionCoding: Sendable {
  private let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()
  private let decoder = JSONDecoder()

  func row(_ event: Event) throws -> NewEvent {
    NewEvent(
      type: event.type, payload: String(decoding: try encoder.encode(event), as: UTF8.self),
      actor: event.actor.rawValue)
  }

  func entries(_ event: Event, in stream: StreamID) throws -> [VaultEntry] {
    try event.vaultTexts.map { text in
      VaultEntry(
        key: VaultKey(stream, String(text.number)),
        value: String(decoding: try encoder.encode(text.items), as: UTF8.self), privacy: text.privacy,
        expires: text.retention.map { event.time + $0 })
    }
  }

  /// An event as it was, with what the vault still has.
  func event(_ row: StoredEvent, vault: [String: VaultEntry]) throws -> Event {
    let event = try decoder.decode(Event.self, from: Data(row.payload.utf8))
    return event.filled { number in
      vault[String(number)].flatMap { try? decoder.decode([String].self, from: Data($0.value.utf8)) }
    }
  }
}

extension StreamID {
  static func session(_ id: String) -> StreamID { StreamID("session/\(id)") }
  static let desk = StreamID("desk")
  static let sessions = "session/"
}
