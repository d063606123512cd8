/// Which agents are at work: a fold of their comings and goings, so that a break survives whatever happens to a terminal.
package struct Roster: Hashable, Sendable {
  package enum Presence: String, Hashable, Sendable, Codable {
    case ready
    case away
    case offline
  }

  package struct Record: Hashable, Sendable {
    package var presence: Presence
    /// Where the agent serves; nil for one who calls out.
    package var station: Station?
    /// A code such as `lunch`.
    package var reason: String?
    /// Milliseconds since 1970, when this began.
    package var since: Int64
    /// How many calls were wrapped up since the agent came.
    package var wrapped = 0
  }

  package private(set) var records: [AgentID: Record] = [:]

  package init() {}

  package subscript(agent: AgentID) -> Record? { records[agent] }

  package mutating func apply(_ event: RosterEvent) {
    switch event.change {
    case .came(let station):
      records[event.agent] = Record(presence: .ready, station: station, reason: nil, since: event.at)
    case .wentAway(let reason): set(.away, reason, event)
    case .cameBack: set(.ready, nil, event)
    case .wentHome: set(.offline, nil, event)
    case .wrappedUp: records[event.agent]?.wrapped += 1
    }
  }

  private mutating func set(_ presence: Presence, _ reason: String?, _ event: RosterEvent) {
    var record = records[event.agent] ?? Record(presence: presence, station: nil, reason: nil, since: event.at)
    (record.presence, record.reason, record.since) = (presence, reason, event.at)
    records[event.agent] = record
  }
}
