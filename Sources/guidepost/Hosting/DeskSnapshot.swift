import Desk
import Foundation
import Journal

/// The desk's state as a worker left it, so that a process need not read years of events to begin. It may be gone at any
/// time; then the whole record is read.
struct DeskSnapshot: Codable {
  /// Of the latest event in `state`.
  let version: Int
  let state: DeskState

  /// A later form gets another name.
  private static let name = "desk/1"
  /// How long what is over can still be asked for, in milliseconds.
  static let memory: Int64 = 30 * 86_400_000
  /// Events after which it is worth writing a new one.
  static let stride = 500

  /// Nil where there is none, or one that this version cannot read.
  static func read(in store: any StoreSnapshot) throws -> DeskSnapshot? {
    guard let kept = try store.snapshot(named: name) else { return nil }
    return try? JSONDecoder().decode(DeskSnapshot.self, from: Data(kept.bytes))
  }

  static func exists(in store: any StoreSnapshot) throws -> Bool { try store.snapshot(named: name) != nil }

  static func write(_ desk: FrontDesk, at now: Int64, in store: any StoreTransaction) throws {
    let state = try desk.current(in: store).condensed(before: now - memory)
    guard let last = try store.events(in: .desk, after: desk.version - 1).last else { return }
    let bytes = Array(try JSONEncoder().encode(DeskSnapshot(version: last.version, state: state)))
    try store.putSnapshot(FoldSnapshot(sequence: last.sequence, bytes: bytes), named: name)
  }
}
