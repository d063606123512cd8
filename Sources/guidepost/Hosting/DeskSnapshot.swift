import Desk
import Foundation
import Journal

/// The desk's state after some event, so that a process need not read years of them to begin. It may be gone at any time;
/// then the whole record is read, and gives the same.
struct DeskSnapshot: Codable {
  /// Of the latest event in `state`.
  let version: Int
  let state: DeskState

  /// A later form gets another name.
  private static let name = "desk/2"
  /// Events after which it is worth writing a new one.
  static let stride = 500

  /// Nil where there is none, or one that this version cannot read.
  static func read(in store: any StoreSnapshot) throws -> DeskSnapshot? {
    guard let kept = try store.snapshot(named: name) else { return nil }
    return try? JSONDecoder().decode(DeskSnapshot.self, from: Data(kept.bytes))
  }

  static func exists(in store: any StoreSnapshot) throws -> Bool { try store.snapshot(named: name) != nil }

  /// Whether the one that is kept leaves less than `stride` events to read up to this version.
  static func isFresh(for version: Int, in store: any StoreSnapshot) throws -> Bool {
    guard let kept = try store.snapshot(named: name),
      let first = try store.events(in: .desk, after: max(0, version - stride)).first
    else { return false }
    return first.sequence <= kept.sequence
  }

  func write(in store: any StoreTransaction) throws {
    guard let last = try store.events(in: .desk, after: version - 1).first else { return }
    try store.putSnapshot(
      FoldSnapshot(sequence: last.sequence, bytes: Array(try JSONEncoder().encode(self))), named: Self.name)
  }
}
