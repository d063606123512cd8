/// An agent came, went or finished a call.
package struct RosterEvent: Hashable, Sendable {
  /// Milliseconds since 1970.
  package let at: Int64
  package let agent: AgentID
  package let change: Change

  package init(at: Int64, _ agent: AgentID, _ change: Change) {
    self.at = at
    self.agent = agent
    self.change = change
  }

  package enum Change: Hashable, Sendable {
    /// `station`: nil for an agent who calls out.
    case came(Station?)
    /// `reason`: a code, never words about a person.
    case wentAway(reason: String?)
    case cameBack
    case wentHome
    case wrappedUp
  }

  package var type: String { kind.rawValue }

  private var kind: Kind {
    switch change {
    case .came: .came
    case .wentAway: .wentAway
    case .cameBack: .cameBack
    case .wentHome: .wentHome
    case .wrappedUp: .wrappedUp
    }
  }

  private enum Kind: String, Codable {
    case came = "agent-came"
    case wentAway = "agent-away"
    case cameBack = "agent-back"
    case wentHome = "agent-gone"
    case wrappedUp = "agent-wrapped-up"
  }
}

/// Flat: `{"type": "agent-away", "at": 1764576000000, "agent": "17", "reason": "lunch"}`.
extension RosterEvent: Codable {
  private enum Field: String, CodingKey { case type, at, agent, station, reason }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    at = try fields.decode(Int64.self, forKey: .at)
    agent = try fields.decode(AgentID.self, forKey: .agent)
    change =
      switch try fields.decode(Kind.self, forKey: .type) {
      case .came: .came(try fields.decodeIfPresent(Station.self, forKey: .station))
      case .wentAway: .wentAway(reason: try fields.decodeIfPresent(String.self, forKey: .reason))
      case .cameBack: .cameBack
      case .wentHome: .wentHome
      case .wrappedUp: .wrappedUp
      }
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Field.self)
    try fields.encode(kind, forKey: .type)
    try fields.encode(at, forKey: .at)
    try fields.encode(agent, forKey: .agent)
    switch change {
    case .came(let station): try fields.encodeIfPresent(station, forKey: .station)
    case .wentAway(let reason): try fields.encodeIfPresent(reason, forKey: .reason)
    case .cameBack, .wentHome, .wrappedUp: break
    }
  }
}
