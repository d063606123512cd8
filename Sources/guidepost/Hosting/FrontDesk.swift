import Desk
import Foundation
import GuideDocument
import Journal

/// The desk as several processes share it: every command is decided against what the journal says at that moment.
final class FrontDesk {
  let plan: DeskPlan
  let roster = RosterRecord()
  private var state = DeskState()
  /// The number of the latest event in `state`.
  private(set) var version = 0
  /// Of the latest event in the snapshot that this process knows of; 0 for none.
  private(set) var snapshotVersion = 0
  private let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()
  private let decoder = JSONDecoder()

  init(plan: DeskPlan) { self.plan = plan }

  /// The state as the store has it now.
  func current(in store: any StoreSnapshot) throws -> DeskState {
    if version == 0, let kept = try DeskSnapshot.read(in: store) {
      (state, version, snapshotVersion) = (kept.state, kept.version, kept.version)
    }
    for row in try store.events(in: .desk, after: version) {
      state.apply(try decoder.decode(DeskEvent.self, from: Data(row.payload.utf8)))
      version = row.version
    }
    return state
  }

  /// Carries a command out inside a transaction. Throws `DeskRefusal`; then the transaction should not go on.
  /// The events become part of the state once the transaction stands: the next call reads them back.
  @discardableResult
  func perform(
    _ action: DeskCommand.Action, key: String, by actor: String, at now: Int64, in store: any StoreTransaction
  ) throws -> DeskState {
    try perform([DeskCommand(key: DeskKey(key), action)], by: actor, at: now, in: store)
  }

  /// Carries out several commands, all or none, each decided after the one before.
  @discardableResult
  func perform(
    _ commands: [DeskCommand], by actor: String, at now: Int64, in store: any StoreTransaction
  ) throws -> DeskState {
    var next = try current(in: store)
    var events: [DeskEvent] = []
    for command in commands {
      let fresh = try next.decide(command, under: plan, at: now)
      for event in fresh { next.apply(event) }
      events += fresh
    }
    try append(events, by: actor, at: now, in: store)
    return next
  }

  func append(_ events: [DeskEvent], by actor: String, at now: Int64, in store: any StoreTransaction) throws {
    let rows = try events.map { event in
      NewEvent(
        type: event.type, payload: String(decoding: try encoder.encode(event), as: UTF8.self), actor: actor)
    }
    try store.append(rows, to: .desk, expecting: version, at: now)
    try keepSnapshot(in: store)
  }
}

extension FrontDesk {
  /// Writes the state down where those who begin later would have much to read, and nobody else has done it.
  func keepSnapshot(in store: any StoreTransaction) throws {
    guard isSnapshotDue else { return }
    // As it was before this transaction, which may yet come to nothing.
    if try !DeskSnapshot.isFresh(for: version, in: store) {
      try DeskSnapshot(version: version, state: state).write(in: store)
    }
    snapshotVersion = version
  }

  var isSnapshotDue: Bool { version - snapshotVersion >= DeskSnapshot.stride }

  /// Somebody may have dropped it.
  func lookForSnapshot(in store: any StoreSnapshot) throws {
    if try !DeskSnapshot.exists(in: store) { snapshotVersion = 0 }
  }
}
