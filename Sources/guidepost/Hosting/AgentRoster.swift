import Desk
import Foundation
import Journal

/// Who is at work, as the journal has it.
final class RosterRecord {
  private var roster = Roster()
  private var version = 0
  static let stream = StreamID("roster")

  func current(in store: any StoreSnapshot) throws -> Roster {
    for row in try store.events(in: Self.stream, after: version) {
      roster.apply(try JSONDecoder().decode(RosterEvent.self, from: Data(row.payload.utf8)))
      version = row.version
    }
    return roster
  }
}

/// Who is at work, as several consoles share it.
final class AgentRoster {
  private let store: any EventStore
  private let record = RosterRecord()

  init(_ store: any EventStore) { self.store = store }

  subscript(agent: AgentID) -> Roster.Record? {
    get throws { try store.read { try self.record.current(in: $0)[agent] } }
  }

  func note(_ change: RosterEvent.Change, of agent: AgentID, at now: Int64) throws {
    let event = RosterEvent(at: now, agent, change)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let row = NewEvent(
      type: event.type, payload: String(decoding: try encoder.encode(event), as: UTF8.self), actor: "agent")
    _ = try store.write { try $0.append([row], to: RosterRecord.stream, expecting: nil, at: now) }
  }
}

// MARK: - Whether a console is there

extension SessionBook {
  /// Says that the agent's console is alive, for as long as a lease lasts.
  func markPresent(_ agent: AgentID, at now: Int64) throws {
    let stream = Self.console(of: agent)
    try store.write { try self.seize(stream, at: now, in: $0) }
  }

  func markGone(_ agent: AgentID) throws {
    let stream = Self.console(of: agent)
    try store.write { try self.release(stream, in: $0) }
  }

  /// Whether the agent's console did something at `then` and has gone silent since; false for who works without one.
  func hasLost(_ agent: AgentID, since then: Int64, at now: Int64, in store: any StoreSnapshot) throws -> Bool {
    guard let lease = try store.lease(on: Self.console(of: agent)), then <= lease.until else { return false }
    return lease.until <= now || RunnerIdentity(lease.owner).isGone
  }

  /// Whether the agent has a console open.
  static func hasConsole(_ agent: AgentID, at now: Int64, in store: any StoreSnapshot) throws -> Bool {
    guard let lease = try store.lease(on: console(of: agent)) else { return false }
    return lease.until > now && !RunnerIdentity(lease.owner).isGone
  }

  private static func console(of agent: AgentID) -> StreamID { StreamID("console/\(agent)") }
}
