extension Ruling {
  /// Somebody out of turn, also from a line that the station does not serve or that the plan has no more: whoever waits
  /// can be called by somebody.
  func pick(_ ticket: Ticket, at station: Station, by agent: AgentID) throws(DeskRefusal) -> DeskEvent.Change {
    let visit = try visit(ticket)
    switch visit.stage {
    case .waiting, .parked: break
    case .called(let call): throw call.agent == agent ? .notWaiting(visit) : .calledByOther(visit)
    case .served, .finished, .left, .missed: throw .notWaiting(visit)
    }
    return .visitCalled(DeskEvent.VisitCalled(ticket: ticket, station: station, agent: agent))
  }
}
