import Desk
import Foundation
import Journal

/// What the journal says became of the desk's notices.
final class OutboxRecord {
  /// What was read up to a version, as a worker keeps it for the next one; it may be gone at any time.
  private struct Kept: Codable {
    var version = 0
    var outbox = Outbox()

    /// A later form gets another name.
    static let name = "outbox/1"
  }

  private var read = Kept()
  private var keptVersion = 0
  private let encoder = JSONEncoder()
  private let decoder = JSONDecoder()

  func current(in store: any StoreSnapshot) throws -> Outbox {
    if read.version == 0, let kept = try store.snapshot(named: Kept.name) {
      read = (try? decoder.decode(Kept.self, from: Data(kept.bytes))) ?? read
      keptVersion = read.version
    }
    for row in try store.events(in: .outbox, after: read.version) {
      read.outbox.apply(try decoder.decode(OutboxEvent.self, from: Data(row.payload.utf8)))
      read.version = row.version
    }
    return read.outbox
  }

  /// Part of the outbox once the transaction stands: the next `current` reads it back.
  func write(_ event: OutboxEvent, by actor: String, in store: any StoreTransaction) throws {
    let payload = String(decoding: try encoder.encode(event), as: UTF8.self)
    try store.append(
      [NewEvent(type: event.type, payload: payload, actor: actor)], to: .outbox, expecting: nil, at: event.at)
  }

  /// Whether a worker that begins now would have much to read.
  var isSnapshotDue: Bool { read.version - keptVersion >= DeskSnapshot.stride }

  /// Keeps what was read for those who begin later, without what is over for two days and not `owed`.
  func keepSnapshot(owed: Set<Notice.ID>, at now: Int64, in store: any StoreTransaction) throws {
    let outbox = try current(in: store).forgetting(settledBefore: now - DeskState.shortMemory, but: owed)
    let kept = Kept(version: read.version, outbox: outbox)
    guard let last = try store.events(in: .outbox, after: kept.version - 1).first else { return }
    try store.putSnapshot(
      FoldSnapshot(sequence: last.sequence, bytes: Array(try encoder.encode(kept))), named: Kept.name)
    keptVersion = kept.version
  }
}

extension StreamID {
  static let outbox = StreamID("desk-outbox")
}
