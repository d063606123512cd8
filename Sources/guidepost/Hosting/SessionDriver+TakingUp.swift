import Desk
import GuideSession
import Journal

extension SessionDriver {
  /// The session of a ticket that this agent serves, or that a code leads to. Throws `Refusal`, `CodeRefusal`.
  func takeUp(_ handle: String, as agent: AgentID) throws -> (kept: KeptSession, ticket: Ticket?) {
    guard let desk, let ticket = Ticket(handle) else {
      guard let code = ResumeCode(handle) else {
        throw UsageError("\"\(handle)\" is neither a ticket such as B-001 nor a code such as 7K4M-92QX-T3HB")
      }
      return (try book.resume(code, channel: .agent, at: now()), nil)
    }
    let found = try book.store.read { store -> ServedVisit? in
      try desk.current(in: store).visit(ticket).map { try self.look(at: $0, in: store) }
    }
    guard let found else { throw Refusal("There is no ticket \(ticket).") }
    try mustBeServed(found.visit, by: agent)
    guard let stream = found.kept?.stream else { throw Refusal("No conversation belongs to ticket \(ticket).") }
    var kept = try book.resume(stream, channel: .agent, at: now())
    var generator = SystemRandomNumberGenerator()
    // The ticket leads nowhere once the visit is over, the code does.
    if !book.isForgetful { kept.code = try book.store.issueCode(for: stream, using: &generator) }
    return (kept, ticket)
  }

  private func mustBeServed(_ visit: Visit, by agent: AgentID) throws(Refusal) {
    switch visit.stage {
    case .served(let by, _, _) where by == agent: return
    case .served: throw Refusal("Somebody else serves ticket \(visit.ticket). --agent NAME says who you are.")
    case .waiting, .called, .parked:
      throw Refusal("Ticket \(visit.ticket) is not served yet. First: guidepost desk serve \(visit.ticket)")
    case .finished, .left, .missed: throw Refusal("Ticket \(visit.ticket) is over.")
    }
  }
}
