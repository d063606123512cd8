extension DeskEvent {
  package struct AboutVisit: Hashable, Sendable, Codable {
    package var ticket: Ticket
    package init(_ ticket: Ticket) { self.ticket = ticket }
  }

  package struct VisitJoined: Hashable, Sendable, Codable {
    package var ticket: Ticket
    package var queue: DeskPlan.Queue.ID
    package var session: SessionReference
    package var party: PartyReference?
    package var priority: Priority
    package var reason: ReasonID?
    package var wantsCallback: Bool
    /// Joined from elsewhere: on being called they may need to come first.
    package var isRemote = false
  }

  package struct VisitCalled: Hashable, Sendable {
    package var ticket: Ticket
    package var station: Station
    package var agent: AgentID
  }

  package struct VisitParked: Hashable, Sendable, Codable {
    package var ticket: Ticket
    /// The visit counts as missed after this, in milliseconds since 1970.
    package var until: Int64
  }

  package struct VisitTransferred: Hashable, Sendable, Codable {
    package var ticket: Ticket
    package var queue: DeskPlan.Queue.ID
  }

  package struct ServiceStarted: Hashable, Sendable, Codable {
    package var ticket: Ticket
    package var agent: AgentID
    package var counter: DeskPlan.Counter.ID?
  }

  package struct CounterChanged: Hashable, Sendable, Codable {
    package var counter: DeskPlan.Counter.ID
    package var standing: CounterStanding
    package var agent: AgentID
  }

  package struct ServiceFinished: Hashable, Sendable, Codable {
    package var ticket: Ticket
    package var disposition: DispositionCode?
  }
}

extension DeskEvent.VisitCalled: Codable {
  private enum Field: String, CodingKey { case ticket, agent }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    ticket = try fields.decode(Ticket.self, forKey: .ticket)
    agent = try fields.decode(AgentID.self, forKey: .agent)
    station = try Station(from: decoder)
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Field.self)
    try fields.encode(ticket, forKey: .ticket)
    try fields.encode(agent, forKey: .agent)
    try station.encode(to: encoder)
  }
}
